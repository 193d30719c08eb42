import type { ReactNode } from 'react';
import type { Question } from '@/domain/content/quiz';
import type { Verdict } from '@/domain/quiz/score';
import * as words from '@/generated/words/quiz-explanation';

type Props = {
  question: Question;
  verdict: Verdict;
  /** The slug of the quiz that is played: the report offers the way back to it. */
  quiz: string;
  /** What others answered. */
  children?: ReactNode;
};

/** Why something is right, and where the report says so. */
export function Explanation({ question, verdict, quiz, children }: Props) {
  const { explanation, section, thatDay, background, source } = question;
  const [path, heading] = section.split('#');
  return (
    <section className="explanation" data-verdict={verdict} aria-label={words.title}>
      <p key={question.id}>{explanation}</p>
      {thatDay && (
        <p className="explanation-note">
          <strong>{words.thenAndNow}</strong> <span>{thatDay}</span>
        </p>
      )}
      {children}
      <p className="explanation-links">
        <a href={`/${path}?from=quiz.${quiz}.${question.id}#${heading}`}>{words.read}</a>
        <span key={question.id} className="soft small">
          {background && <span>{`${words.background} `}</span>}
          <span>
            {source === 'source report'
              ? words.sourceIsReport
              : words.sourceIs({
                  host: () => (
                    <a key="host" href={source} translate="no">
                      {hostOf(source)}
                    </a>
                  ),
                })}
          </span>
        </span>
      </p>
    </section>
  );
}

const hostOf = (address: string) => new URL(address).host.replace(/^www\./, '');
