import { useLately } from '@/browser/desk/use-lately';
import type { Lap } from '@/domain/race/contract/lap';
import * as menu from '@/generated/words/desk-menu';
import * as words from '@/generated/words/desk-racer-laps';
import { RacerLapActions, shownLaps } from './racer-lap-actions';
import { SheetDialog } from './sheet-dialog';

type Props = { race: string; onTakeBack: (lap: Lap) => void; onCorrect: (lap: Lap) => void; onClose: () => void };

/** The latest decisions of all officials, to take back one that nobody undid in time. */
export function LatelyDialog({ race, onTakeBack, onCorrect, onClose }: Props) {
  const { laps, isOffline } = useLately(race);
  return (
    <SheetDialog title={menu.decidedLately} subject={shownLaps(laps)} onClose={onClose}>
      {laps === null ? (
        <p className="soft" role="status">
          {isOffline ? words.unknownOffline : words.looking}
        </p>
      ) : laps.length === 0 ? (
        <p className="soft">{words.noneDecided}</p>
      ) : (
        <RacerLapActions laps={laps} hasNames onTakeBack={onTakeBack} onCorrect={onCorrect} />
      )}
    </SheetDialog>
  );
}
