import { UNDO_MS, type Decision, type QueuedLap } from '@/domain/desk/decision';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-decide';
import { spanInWords } from '@/words/dates';
import { sayDone } from '@/words/desk/decision-words';

type Props = {
  lap: QueuedLap | null;
  isGone: boolean;
  /** Why nothing can be decided now. Null where it can. */
  locked: string | null;
  /** What can be taken back, latest first. */
  undo: readonly Decision[];
  undoLeftMs: number;
  onVerify: () => void;
  onReject: () => void;
  onUndo: () => void;
  onNext: () => void;
};

/**
 * The most used buttons, where the thumb is. They name the lap and its racer, as the card may be scrolled away: nobody
 * should decide on another lap than the one they see.
 */
export function DecisionBar({ lap, isGone, locked, undo, undoLeftMs, onVerify, onReject, onUndo, onNext }: Props) {
  const [latest, ...before] = undo;
  if (!lap && !latest) return null;
  return (
    <div className="desk-decide" role="group" aria-label={words.label}>
      {latest?.lap && (
        <div className="desk-undo">
          <span>
            <Sentence words={sayDone(latest.verdict, latest.lap)} names={[latest.lap.name]} />
            {before.length > 0 && (
              <span className="soft">
                <Sentence words={words.before({ count: before.length })} />
              </span>
            )}
          </span>
          <button type="button" className="button" onClick={onUndo}>
            <span>{words.undo}</span>{' '}
            <span className="desk-seconds" translate="no">
              {spanInWords(Math.ceil(Math.min(undoLeftMs, UNDO_MS) / 1_000) * 1_000)}
            </span>
          </button>
        </div>
      )}
      {lap && locked !== null && <p className="soft">{locked}</p>}
      {lap && locked === null && isGone && (
        <button type="button" className="button main" data-decides onClick={onNext}>
          {words.nextLap}
        </button>
      )}
      {lap && locked === null && !isGone && (
        <div className="desk-verdicts">
          <button type="button" className="button desk-reject" onClick={onReject}>
            {words.reject}
          </button>
          <button type="button" className="button desk-verify" data-decides onClick={onVerify}>
            <span>
              <span>{words.verify}</span> <Exact className="desk-time">{shownLapTime(lap.timeMs)}</Exact>
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
