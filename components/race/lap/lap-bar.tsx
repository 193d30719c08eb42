import type { ReactNode, RefObject } from 'react';
import type { MyLap } from '@/browser/race/use-my-laps';
import { FreshArea } from '@/components/fingers/fresh-area';
import * as words from '@/generated/words/lap-bar';

type Props = {
  /** My place, if I am known. */
  place: ReactNode;
  /** The lap that was sent last, while there is something to tell of it. */
  followed: { lap: MyLap; shown: ReactNode } | null;
  /** Null where the race takes no laps. */
  add: (() => void) | null;
  addButton: RefObject<HTMLButtonElement | null>;
  isSheetOpen: boolean;
  /** Whether it is known who drives. Before that the button keeps its place, as mine may come beside it. */
  isKnown: boolean;
  /** What is said where the sheet did not come. */
  trouble: ReactNode;
};

/** At the lower edge of all parts of a race: my place, what became of my last lap, and + Lap under the thumb. */
export function LapBar({ place, followed, add, addButton, isSheetOpen, isKnown, trouble }: Props) {
  if (!place && !followed && !add) return null;
  return (
    <div className="lap-bar">
      {trouble}
      {followed && (
        <FreshArea subject={`${isSheetOpen} ${followed.lap.id} ${followed.lap.stage}`}>{followed.shown}</FreshArea>
      )}
      <FreshArea subject={`${isSheetOpen}`}>
        <div className="lap-bar-row">
          {place}
          {add && (
            // Before React is there, the browser goes to ?add, which opens the sheet as well.
            <form
              className="lap-add-form"
              data-known={isKnown ? '' : undefined}
              onSubmit={(event) => {
                event.preventDefault();
                add();
              }}
            >
              <button ref={addButton} className="button lap-add" name="add" value="" aria-haspopup="dialog">
                {words.add}
              </button>
            </form>
          )}
        </div>
      </FreshArea>
    </div>
  );
}
