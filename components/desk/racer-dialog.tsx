import { useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import type { RacerInput } from '@/browser/desk/desk-actions';
import type { Lap } from '@/domain/race/contract/lap';
import { LONGEST_SENT_NAME } from '@/domain/race/typing/racer-name';
import * as words from '@/generated/words/desk-racer';
import * as reasons from '@/generated/words/desk-reasons';
import { HideName } from './hide-name';
import { MergeForm } from './merge-form';
import { RacerLapActions, shownLaps } from './racer-lap-actions';
import type { NamedRacer } from './racer-search';
import { ReasonField } from './reason-field';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = {
  race: string;
  racer: { racerId: string; name: string; country: string | null };
  laps: readonly Lap[] | null;
  /** While the racer's country is unknown, a new name would delete it. */
  isLoading: boolean;
  others: readonly NamedRacer[];
  isComplete: boolean;
  isDirector: boolean;
  onRename: (racer: RacerInput, reason: string) => Promise<Refusal | null>;
  onMerge: (into: NamedRacer, reason: string) => Promise<Refusal | null>;
  onTakeBack: (lap: Lap) => void;
  onCorrect: (lap: Lap) => void;
  onClose: () => void;
};

const hint = (said: string) => (
  <span key="hint" className="soft">
    {said}
  </span>
);

/** A racer: the laps, the name, and a way to merge with another racer. */
export function RacerDialog({
  race,
  racer,
  laps,
  isLoading,
  others,
  isComplete,
  isDirector,
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
          {words.looking}
        </p>
      ) : laps === null ? (
        <p className="soft">{words.lapsUnknown}</p>
      ) : (
        <RacerLapActions laps={laps.toReversed()} onTakeBack={onTakeBack} onCorrect={onCorrect} />
      )}
      {!isLoading && (
        <details className="desk-part">
          <summary>{words.rename}</summary>
          <form className="desk-form" onSubmit={(event) => void onSubmit(event)}>
            <label className="field">
              <span>{words.name}</span>
              <input name="name" defaultValue={racer.name} required maxLength={LONGEST_SENT_NAME} autoComplete="off" />
            </label>
            <label className="field">
              <span>{words.country({ hint })}</span>
              <input
                name="country"
                defaultValue={racer.country ?? ''}
                pattern="[A-Za-z]{2}"
                maxLength={2}
                autoComplete="off"
                title={words.countryExample}
              />
            </label>
            <p className="soft small">{words.oldNameStays}</p>
            <ReasonField suggestions={[reasons.spelling, reasons.nameNotShown, reasons.racerAsked]} />
            <RefusalNote refusal={refusal} />
            <button className="button main">{words.rename}</button>
          </form>
        </details>
      )}
      <HideName race={race} racerId={racer.racerId} onDone={onClose} />
      {!isLoading &&
        (isDirector ? (
          <MergeForm racer={racer} others={others} isComplete={isComplete} onMerge={onMerge} onDone={onClose} />
        ) : (
          <p className="soft small desk-part">{words.directorMerges}</p>
        ))}
    </SheetDialog>
  );
}
