import type { Refused } from '@/browser/desk/use-refused';
import { sayState } from '@/domain/desk/decision-words';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';

type Props = {
  refused: readonly Refused[];
  showTime: (at: string) => string;
  onSeen: (entryId: string) => void;
  onRetry: (entryId: string) => void;
};

/** Decisions that the server did not take. Each stays until the official has seen it. */
export function RefusedList({ refused, showTime, onSeen, onRetry }: Props) {
  if (refused.length === 0) return null;
  return (
    <div role="alert">
      <ul className="desk-refused plain" aria-label="Decisions that were not taken">
        {refused.map(({ entry: { id, note, lastProblem }, lap }) => {
          const isSignedOut = lastProblem?.code === 'not-signed-in';
          return (
            <li key={id} className="note">
              <p>
                <strong>{titleOf(lastProblem?.code)}</strong> <Exact>{`“${note}”`}</Exact>{' '}
                <Sentence
                  words={`was not done. ${
                    isSignedOut
                      ? 'It was made in a session that has ended.'
                      : lap
                        ? sayState(lap, showTime)
                        : (lastProblem?.detail ?? '')
                  }`}
                  names={[lap?.decision?.by]}
                />
              </p>
              <div className="actions">
                {isSignedOut && (
                  <button type="button" className="button main" onClick={() => onRetry(id)}>
                    Send again
                  </button>
                )}
                <button type="button" className="button" onClick={() => onSeen(id)}>
                  {isSignedOut ? 'Drop it' : 'Seen'}
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
  if (code === 'changed-meanwhile' || code === 'already-decided') return 'Changed meanwhile.';
  if (code === 'race-final') return 'The result is final.';
  if (code === 'not-signed-in') return 'Not sent.';
  return 'Not taken.';
}
