import type { Refused } from '@/browser/desk/use-refused';
import { Sentence } from '@/components/text/sentence';
import * as causes from '@/generated/words/problem-causes-desk';
import * as words from '@/generated/words/desk-unsent';
import { sayState } from '@/words/desk/decision-words';
import { sentences } from '@/words/format';
import { problemInWords } from '@/words/problems';

type Props = {
  refused: readonly Refused[];
  showTime: (at: string) => string;
  onSeen: (entryId: string) => void;
  onRetry: (entryId: string) => void;
};

/** Decisions that the server did not take. Each one stays until the official has seen it. */
export function RefusedList({ refused, showTime, onSeen, onRetry }: Props) {
  if (refused.length === 0) return null;
  return (
    <div role="alert">
      <ul className="desk-refused plain" aria-label={words.refused}>
        {refused.map(({ entry: { id, note, lastProblem }, lap }) => {
          const isSignedOut = lastProblem?.code === 'not-signed-in';
          return (
            <li key={id} className="note">
              <p>
                <strong>{titleOf(lastProblem?.code)}</strong>{' '}
                <Sentence
                  words={sentences(
                    words.wasNotDone({ decision: note }),
                    isSignedOut
                      ? words.sessionHadEnded
                      : lap
                        ? sayState(lap, showTime)
                        : lastProblem && problemInWords(lastProblem, causes),
                  )}
                  names={[note, lap?.decision?.by]}
                />
              </p>
              <div className="actions">
                {isSignedOut && (
                  <button type="button" className="button main" onClick={() => onRetry(id)}>
                    {words.sendAgain}
                  </button>
                )}
                <button type="button" className="button" onClick={() => onSeen(id)}>
                  {isSignedOut ? words.drop : words.seen}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function titleOf(code: string | undefined): string {
  if (code === 'changed-meanwhile' || code === 'already-decided') return words.changedMeanwhile;
  if (code === 'race-final') return words.resultIsFinal;
  if (code === 'not-signed-in') return words.notSent;
  return words.notTaken;
}
