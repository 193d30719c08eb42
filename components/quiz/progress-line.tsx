import type { Run } from '@/domain/quiz/run';
import type { Verdict } from '@/domain/quiz/score';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-question';

type Props = { run: Run; verdictOf: (id: string) => Verdict | null; show: (at: number) => void };

/** How far one is: in words, and as marks on the centre line of the track. Each mark leads back to its question. */
export function ProgressLine({ run, verdictOf, show }: Props) {
  const { questions, at, checked } = run;
  return (
    <nav className="quiz-progress" aria-label={words.progress}>
      <p>
        {/* Drawn anew whenever it changes (decision 017). */}
        <span key={at}>
          {words.place({
            at: () => (
              <strong key="at" translate="no">
                {at + 1}
              </strong>
            ),
            all: () => <Exact key="all">{questions.length}</Exact>,
          })}
        </span>
        <span className="soft">
          <Sentence words={` · ${words.answered({ answered: checked.length })}`} />
        </span>
      </p>
      <ol data-many={questions.length > 12 ? '' : undefined}>
        {questions.map((id, index) => {
          const verdict = verdictOf(id);
          return (
            <li key={id}>
              <button
                type="button"
                data-verdict={verdict ?? undefined}
                aria-current={index === at ? 'step' : undefined}
                aria-label={words.step({ question: index + 1, verdict: verdict ?? 'none' })}
                onClick={() => show(index)}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
