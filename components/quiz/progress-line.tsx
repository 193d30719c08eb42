import type { Run } from '@/domain/quiz/run';
import type { Verdict } from '@/domain/quiz/score';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import { verdictWords } from './verdict-words';

type Props = { run: Run; verdictOf: (id: string) => Verdict | null; show: (at: number) => void };

/** How far one is: in words, and as marks on the track's centre line that lead back to each question. */
export function ProgressLine({ run, verdictOf, show }: Props) {
  const { questions, at, checked } = run;
  return (
    <nav className="quiz-progress" aria-label="Questions of this run">
      <p>
        Question <strong translate="no">{at + 1}</strong> of <Exact>{questions.length}</Exact>
        <span className="soft">
          <Sentence words={` · ${checked.length} answered`} />
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
                aria-label={`Question ${index + 1}${verdict ? `, ${verdictWords[verdict].toLowerCase()}` : ''}`}
                onClick={() => show(index)}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
