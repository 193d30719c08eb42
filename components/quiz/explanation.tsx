import type { ReactNode } from 'react';
import type { Question } from '@/domain/content/quiz';
import type { Mark as QuestionMark } from '@/domain/quiz/score';
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
        {mark.verdict !== 'right' && mark.words !== 'Not right.' && <span>{mark.words}</span>}
      </p>
      <p>{explanation}</p>
      {thatDay && (
        <p className="explanation-note">
          <strong>Then and now.</strong> {thatDay}
        </p>
      )}
      {children}
      <p className="explanation-links">
        <a href={`/${path}?from=quiz.${quiz}.${question.id}#${heading}`}>Read it in the report</a>
        <span className="soft small">
          {background ? 'Background. ' : ''}Source:{' '}
          {source === 'source report' ? 'the report itself' : <a href={source}>{hostOf(source)}</a>}
        </span>
      </p>
    </section>
  );
}

const hostOf = (address: string) => new URL(address).host.replace(/^www\./, '');
