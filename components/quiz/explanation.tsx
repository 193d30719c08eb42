import type { ReactNode } from 'react';
import type { Question } from '@/domain/content/quiz';
import type { Mark as QuestionMark } from '@/domain/quiz/score';
import { Sentence } from '@/components/text/sentence';
import { Mark } from './mark';
import { verdictWords } from './verdict-words';

type Props = {
  question: Question;
  mark: QuestionMark;
  /** The slug under which it is played: the report offers the way back to there. */
  quiz: string;
  /** What others answered. */
  children?: ReactNode;
};

/** What is right and why, and where the report says so. */
export function Explanation({ question, mark, quiz, children }: Props) {
  const { explanation, section, thatDay, background, source } = question;
  const [path, heading] = section.split('#');
  return (
    <section className="explanation" data-verdict={mark.verdict} aria-label="Explanation">
      <p className="explanation-verdict">
        <Mark verdict={mark.verdict} />
        <strong>{verdictWords[mark.verdict]}</strong>
        {mark.verdict !== 'right' && mark.words !== 'Not right.' && <Sentence words={mark.words} />}
      </p>
      <p key={question.id}>{explanation}</p>
      {thatDay && (
        <p className="explanation-note">
          <strong>Then and now.</strong> <span>{thatDay}</span>
        </p>
      )}
      {children}
      <p className="explanation-links">
        <a href={`/${path}?from=quiz.${quiz}.${question.id}#${heading}`}>Read it in the report</a>
        <span className="soft small">
          <span>{background ? 'Background. Source: ' : 'Source: '}</span>
          {source === 'source report' ? (
            <span>the report itself</span>
          ) : (
            <a href={source} translate="no">
              {hostOf(source)}
            </a>
          )}
        </span>
      </p>
    </section>
  );
}

const hostOf = (address: string) => new URL(address).host.replace(/^www\./, '');
