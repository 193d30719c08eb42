import { useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import type { RacerInput } from '@/browser/desk/desk-actions';
import type { Lap } from '@/domain/race/contract/lap';
import { MergeForm } from './merge-form';
import { RacerLapActions, shownLaps } from './racer-lap-actions';
import type { NamedRacer } from './racer-search';
import { ReasonField } from './reason-field';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = {
  racer: { racerId: string; name: string; country: string | null };
  laps: readonly Lap[] | null;
  /** Until it is known which country the racer has, a change of the name would take it away. */
  isLoading: boolean;
  others: readonly NamedRacer[];
  isComplete: boolean;
  onRename: (racer: RacerInput, reason: string) => Promise<Refusal | null>;
  onMerge: (into: NamedRacer, reason: string) => Promise<Refusal | null>;
  onTakeBack: (lap: Lap) => void;
  onCorrect: (lap: Lap) => void;
  onClose: () => void;
};

/** A racer: their laps, their name, and whether they are somebody else. */
export function RacerDialog({
  racer,
  laps,
  isLoading,
  others,
  isComplete,
  onRename,
  onMerge,
  onTakeBack,
  onCorrect,
  onClose,
}: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const read = (name: string) => (fields.get(name) as string).trim();
    const country = read('country').toUpperCase();
    const refused = await onRename({ name: read('name'), country: country === '' ? null : country }, read('reason'));
    if (refused) setRefusal(refused);
    else onClose();
  };

  return (
    <SheetDialog title={racer.name} subject={shownLaps(laps)} names={[racer.name]} onClose={onClose}>
      {isLoading ? (
        <p className="soft" role="status">
          Looking for the laps of this racer…
        </p>
      ) : laps === null ? (
        <p className="soft">The laps of this racer are not known yet, or cannot be read without a connection.</p>
      ) : (
        <RacerLapActions laps={laps.toReversed()} onTakeBack={onTakeBack} onCorrect={onCorrect} />
      )}
      {!isLoading && (
        <details className="desk-part">
          <summary>Rename</summary>
          <form className="desk-form" onSubmit={(event) => void onSubmit(event)}>
            <label className="field">
              Name
              <input name="name" defaultValue={racer.name} required maxLength={40} autoComplete="off" />
            </label>
            <label className="field">
              <span>
                Country <span className="soft">two letters, or nothing</span>
              </span>
              <input
                name="country"
                defaultValue={racer.country ?? ''}
                pattern="[A-Za-z]{2}"
                maxLength={2}
                autoComplete="off"
                title="Two letters, such as DE"
              />
            </label>
            <p className="soft small">The old name goes on leading to this racer, for phones that remember it.</p>
            <ReasonField suggestions={['Spelling', 'Not a name we show', 'The racer asked for it']} />
            <RefusalNote refusal={refusal} />
            <button className="button main">Rename</button>
          </form>
        </details>
      )}
      {!isLoading && (
        <MergeForm racer={racer} others={others} isComplete={isComplete} onMerge={onMerge} onDone={onClose} />
      )}
    </SheetDialog>
  );
}
