import { useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import { stateChanges, type StateChange } from '@/domain/desk/state-change';
import type { RaceState } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
import * as reasons from '@/generated/words/desk-reasons';
import * as words from '@/generated/words/desk-state';
import * as unsentWords from '@/generated/words/desk-unsent';
import { effectOf } from '@/words/desk/change-words';
import { ReasonField } from './reason-field';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = {
  race: string;
  state: RaceState;
  waiting: number;
  unsent: number;
  onChange: (change: { state: StateChange['to']; reason?: string }) => Promise<Refusal | null>;
  onClose: () => void;
};

const SUGGESTIONS = [reasons.asAnnounced, reasons.queueEmpty, reasons.technicalTrouble, reasons.lapToLookAt];

/** Opens, closes or finalises a race. First it says what that means, and for whom. */
export function StateDialog({ race, state, waiting, unsent, onChange, onClose }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const onSubmit = async (event: FormEvent<HTMLFormElement>, to: StateChange['to']) => {
    event.preventDefault();
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    const refused = await onChange({ state: to, ...(reason !== '' && { reason }) });
    if (refused) setRefusal(refused);
    else onClose();
  };

  return (
    <SheetDialog title={race} subject={state} names={[race]} onClose={onClose}>
      {unsent > 0 && (
        <p className="note">
          <Sentence words={unsentWords.waitUntilSent({ count: unsent })} />
        </p>
      )}
      {stateChanges(state).map(({ is, to, needsReason }) => (
        <form key={is} className="desk-form desk-part" onSubmit={(event) => void onSubmit(event, to)}>
          <h3>{words.change({ change: is })}</h3>
          <p>
            <Sentence words={effectOf(is, waiting)} />
          </p>
          <ReasonField suggestions={SUGGESTIONS} isRequired={needsReason} />
          <button className="button main">{words.change({ change: is })}</button>
        </form>
      ))}
      <RefusalNote refusal={refusal} />
    </SheetDialog>
  );
}
