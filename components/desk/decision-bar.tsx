import { UNDO_MS, type Decision, type QueuedLap } from '@/domain/desk/decision';
import { sayDone } from '@/domain/desk/decision-words';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';

type Props = {
  lap: QueuedLap | null;
  isGone: boolean;
  /** Why nothing can be decided now; null when it can. */
  locked: string | null;
  /** What can be taken back, the latest first. */
  undo: readonly Decision[];
  undoLeftMs: number;
  onVerify: () => void;
  onReject: () => void;
  onUndo: () => void;
  onNext: () => void;
};

/**
 * What is pressed most, where the thumb is. It names the lap and its racer, so that nobody decides another one than they see:
 * the card may be scrolled away.
 */
export function DecisionBar({ lap, isGone, locked, undo, undoLeftMs, onVerify, onReject, onUndo, onNext }: Props) {
  const [latest, ...before] = undo;
  if (!lap && !latest) return null;
  return (
    <div className="desk-decide" role="group" aria-label="Decide">
      {latest?.lap && (
        <div className="desk-undo">
          <span>
            <Sentence words={sayDone(latest.verdict, latest.lap)} names={[latest.lap.name]} />
            {before.length > 0 && (
              <span className="soft">
                <Sentence words={`, and ${before.length} before it`} />
              </span>
            )}
          </span>
          <button type="button" className="button" onClick={onUndo}>
            Undo{' '}
            <span className="desk-seconds" translate="no">
              {`${Math.ceil(Math.min(undoLeftMs, UNDO_MS) / 1_000)} s`}
            </span>
          </button>
        </div>
      )}
      {lap && locked !== null && <p className="soft">{locked}</p>}
      {lap && locked === null && isGone && (
        <button type="button" className="button main" data-decides onClick={onNext}>
          Next lap
        </button>
      )}
      {lap && locked === null && !isGone && (
        <div className="desk-verdicts">
          <button type="button" className="button desk-reject" onClick={onReject}>
            Reject…
          </button>
          <button type="button" className="button desk-verify" data-decides onClick={onVerify}>
            <span>
              Verify <Exact className="desk-time">{formatLapTime(lap.timeMs)}</Exact>
            </span>{' '}
            <bdi className="desk-verify-name" translate="no">
              {lap.name}
            </bdi>
          </button>
        </div>
      )}
    </div>
  );
}
