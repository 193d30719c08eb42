import { lapElementId, MY_LAPS_ID, type LapActionsUse } from '@/browser/race/use-lap-actions';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { isTakenBack } from '@/generated/words/laps-panel';
import { UndoToast } from './undo-toast';

/** Offers to give a lap back that was just taken back. */
export function UndoLap({ laps }: { laps: LapActionsUse }) {
  const { undoable, undo, leaveUndo } = laps;
  if (!undoable) return null;
  const { lap } = undoable;
  return (
    <UndoToast
      words={isTakenBack({ time: shownLapTime(lap.timeMs) })}
      undo={() => void undo()}
      leave={leaveUndo}
      next={() => seen(lapElementId(lap.id)) ?? seen(MY_LAPS_ID)}
    />
  );
}

const seen = (id: string): HTMLElement | null => {
  const element = document.getElementById(id);
  return element && element.getClientRects().length > 0 ? element : null;
};
