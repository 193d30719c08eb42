import { UNDO_MS, type Decision, type QueuedLap } from '@/domain/desk/decision';
import { sayDone } from '@/domain/desk/decision-words';
import { formatLapTime } from '@/domain/race/lap-time';
import { Exact } from '../words/exact';
import { Sentence } from '../words/sentence';

type Props = {
  lap: QueuedLap | null;
  isGone: boolean;
  /** Why nothing can be decided now; null when it can. */
  locked: string | null;
  undo: Decision | null;
  nowMs: number;
  onVerify: () => void;
  onReject: () => void;
  onUndo: () => void;
  onNext: () => void;
};

/** What is pressed most, where the thumb is. Its buttons name the lap, so that nobody decides another one than they see. */
export function DecisionBar({ lap, isGone, locked, undo, nowMs, onVerify, onReject, onUndo, onNext }: Props) {
  const leftMs = undo ? undo.atMs + UNDO_MS - nowMs : 0;
  if (!lap && !undo) return null;
  return (
    <div className="desk-decide" role="group" aria-label="Decide">
      {undo?.lap && (
        <div className="desk-undo">
          <Sentence words={sayDone(undo.verdict, undo.lap)} names={[undo.lap.name]} />
          <button type="button" className="button" onClick={onUndo}>
            Undo{' '}
            <span className="desk-seconds" translate="no">{`${Math.ceil(Math.min(leftMs, UNDO_MS) / 1_000)} s`}</span>
          </button>
        </div>
      )}
      {lap && locked !== null && <p className="soft">{locked}</p>}
      {lap && locked === null && isGone && (
        <button type="button" className="button main" onClick={onNext}>
          Next lap
        </button>
      )}
      {lap && locked === null && !isGone && (
        <div className="desk-verdicts">
          <button type="button" className="button desk-reject" onClick={onReject}>
            Reject…
          </button>
          <button type="button" className="button desk-verify" onClick={onVerify}>
            Verify <Exact>{formatLapTime(lap.timeMs)}</Exact>
          </button>
        </div>
      )}
    </div>
  );
}
