import type { CSSProperties } from 'react';
import type { Run } from '@/domain/quiz/run';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-question';

/** More dashes than this would be dots on a phone. */
const MOST_DASHES = 48;

type Props = { run: Run; show: (at: number) => void; leave: () => void };

/** How far one is: in words, and as the centre line of the track. A run has a dash for each of its questions. */
export function ProgressLine({ run: { questions, at, checked }, show, leave }: Props) {
  const dashes = Math.min(questions.length, MOST_DASHES);
  const done = Math.floor((checked.length / questions.length) * dashes) / dashes;
  return (
    <div className="quiz-progress">
      <div className="quiz-head">
        {at > 0 && (
          <button className="icon-button" type="button" aria-label={words.before} onClick={() => show(at - 1)}>
            <svg
              viewBox="0 0 24 24"
              width="22"
              height="22"
              fill="none"
              stroke="currentColor"
              strokeWidth="2.5"
              aria-hidden="true"
            >
              <path d="M15 5l-7 7 7 7" />
            </svg>
          </button>
        )}
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
        <button className="text-button" type="button" onClick={leave}>
          {words.leave}
        </button>
      </div>
      <div className="quiz-line" style={{ '--dashes-of': dashes, '--done': done } as CSSProperties} />
    </div>
  );
}
