import { agoInWords } from '@/words/dates';
import type { Question } from '@/domain/content/quiz';
import { shareOf } from '@/domain/quiz/figures';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-explanation';

/** Figures that are newer than this need no date. */
const FRESH_MS = 5 * 60_000;

type Props = { question: Question; others: KeptStatistics | null; nowMs: number };

/** How others fared. Old figures come with their age; unknown ones show nothing. */
export function OthersLine({ question, others, nowMs }: Props) {
  const figures = others?.statistics.questions.find(({ id }) => id === question.id);
  const share = figures ? shareOf(figures.right, figures) : null;
  if (!others || !figures || share === null) return null;
  const ageMs = nowMs - others.cameAt;
  return (
    <p className="others-line small">
      {/* Drawn anew whenever it changes (decision 017). */}
      <span key={`${share} ${figures.answered}`}>
        {words.othersRight({
          share: () => (
            <strong key="share" translate="no">
              {words.percent({ percent: share })}
            </strong>
          ),
          answered: figures.answered,
        })}
      </span>
      {ageMs > FRESH_MS && (
        <span className="soft">
          <Sentence words={` · ${words.asOf({ ago: agoInWords(ageMs) })}`} />
        </span>
      )}
    </p>
  );
}

/** Which share of others picked a choice, in whole per cent. Null where that is not known. */
export function choiceShare(others: KeptStatistics | null, question: string, choice: string): number | null {
  const figures = others?.statistics.questions.find(({ id }) => id === question);
  const count = figures?.choices[choice];
  return figures === undefined || count === undefined ? null : shareOf(count, figures);
}
