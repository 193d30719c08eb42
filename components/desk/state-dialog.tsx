import { useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import { stateChanges, type StateChange } from '@/domain/desk/state-change';
import type { RaceState } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
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

const SUGGESTIONS = ['As announced', 'The queue is empty', 'Technical trouble', 'A lap has to be looked at again'];

/** Opens, closes or finalises a race, after saying what that does to whom. */
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
          <Sentence
            words={`${unsent} ${unsent === 1 ? 'decision was' : 'decisions were'} not sent yet. Wait until they have arrived.`}
          />
        </p>
      )}
      {stateChanges(state, waiting).map(({ to, name, effect, needsReason }) => (
        <form key={to} className="desk-form desk-part" onSubmit={(event) => void onSubmit(event, to)}>
          <h3>{name}</h3>
          <p>
            <Sentence words={effect} />
          </p>
          <ReasonField suggestions={SUGGESTIONS} isRequired={needsReason} />
          <button className="button main">{name}</button>
        </form>
      ))}
      <RefusalNote refusal={refusal} />
    </SheetDialog>
  );
}
