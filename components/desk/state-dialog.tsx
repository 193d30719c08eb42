import { useRef, useState, type FormEvent } from 'react';
import { uuidv7 } from 'uuidv7';
import type { StateInput } from '@/browser/desk/desk-actions';
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
  isDirector: boolean;
  onChange: (change: StateInput) => Promise<Refusal | null>;
  onClose: () => void;
};

const SUGGESTIONS = [reasons.asAnnounced, reasons.queueEmpty, reasons.technicalTrouble, reasons.lapToLookAt];

/**
 * Opens, closes or finalises a race. First it says what that means, and for whom. Where laps wait, the server refuses to
 * finalise and says how many; then it is asked once more.
 */
export function StateDialog({ race, state, waiting, unsent, isDirector, onChange, onClose }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tried = useRef({ to: '', id: '' });

  /** How many laps the official was asked about, and will leave out. */
  const without = refusal?.code === 'laps-waiting' ? (refusal.waiting ?? 0) : 0;

  const onSubmit = async (event: FormEvent<HTMLFormElement>, to: StateChange['to']) => {
    event.preventDefault();
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    if (tried.current.to !== to) tried.current = { to, id: uuidv7() };
    const refused = await onChange({
      state: to,
      id: tried.current.id,
      ...(reason !== '' && { reason }),
      ...(to === 'final' && { waiting: without }),
    });
    // Pressed again after that, it is meant anew.
    if (refused?.code === 'changed-meanwhile') tried.current = { to: '', id: '' };
    if (refused) setRefusal(refused);
    else onClose();
  };

  return (
    <SheetDialog title={race} subject={`${state} ${without}`} names={[race]} onClose={onClose}>
      {unsent > 0 && (
        <p className="note">
          <Sentence words={unsentWords.waitUntilSent({ count: unsent })} />
        </p>
      )}
      {stateChanges(state).map(({ is, to, needsReason }) => {
        if (!isDirector && (is === 'finalise' || is === 'unlock'))
          return <p key={is}>{is === 'finalise' ? words.directorFinalises : words.directorUnlocks}</p>;
        return (
          <form key={is} className="desk-form desk-part" onSubmit={(event) => void onSubmit(event, to)}>
            <h3>{words.change({ change: is })}</h3>
            <p>
              <Sentence words={effectOf(is, waiting)} />
            </p>
            <ReasonField suggestions={SUGGESTIONS} isRequired={needsReason} />
            {is === 'finalise' && without > 0 && (
              <p className="note" role="alert">
                <Sentence words={words.secondLook({ waiting: without })} />
              </p>
            )}
            <button className="button main">
              {is === 'finalise' && without > 0 ? (
                <Sentence words={words.finaliseWithout({ waiting: without })} />
              ) : (
                words.change({ change: is })
              )}
            </button>
          </form>
        );
      })}
      <RefusalNote refusal={without > 0 ? null : refusal} />
    </SheetDialog>
  );
}
