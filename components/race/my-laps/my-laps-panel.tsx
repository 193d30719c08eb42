import type { ReactNode } from 'react';
import { MY_LAPS_ID, type LapActions } from '@/browser/race/use-lap-actions';
import type { MyLap } from '@/browser/race/use-my-laps';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { FreshArea } from '@/components/fingers/fresh-area';
import { closedWords } from '@/components/race/sheet/closed-words';
import type { FormContext } from '@/components/race/sheet/form-context';
import * as words from '@/generated/words/laps-panel';
import * as storageWords from '@/generated/words/laps-storage';
import { sentences } from '@/words/format';
import { MyLapItem } from './my-lap';

type Props = {
  laps: readonly MyLap[];
  actions: LapActions;
  trouble: OutboxUse['trouble'];
  form: FormContext;
  /** Opens the sheet for one of the laps. */
  change: (lap: MyLap) => void;
  /** The offer to undo a withdrawal, which stands with its lap, so that the next key reaches it. */
  undo: { id: string; toast: ReactNode } | null;
};

/** What became of the laps that were sent from this phone. */
export function MyLapsPanel({ laps, actions, trouble, form, change, undo }: Props) {
  const closed = closedWords(form.board);
  return (
    <>
      {closed && <p className="note">{closed}</p>}
      {trouble && <p className="note">{sentences(storageWords[trouble], words.sentFromThisPage)}</p>}
      <h2 tabIndex={-1} id={MY_LAPS_ID}>
        {words.myLaps}
      </h2>
      {laps.length === 0 ? (
        <p className="soft">{words.noLapsYet}</p>
      ) : (
        <FreshArea subject={laps.map(({ id, stage }) => `${id} ${stage}`).join()}>
          <ul className="my-laps">
            {laps.map((lap) => (
              <MyLapItem key={lap.id} {...{ lap, actions, form, change }} isKept={!trouble}>
                {undo?.id === lap.id && undo.toast}
              </MyLapItem>
            ))}
          </ul>
        </FreshArea>
      )}
    </>
  );
}
