import { useId, useLayoutEffect, useRef } from 'react';
import type { LapInput, Me, MyLap } from '@/browser/race/use-my-laps';
import { useKeyboardRoom } from '@/browser/page/use-keyboard-room';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/lap-sheet';
import { regionName } from '@/words/format';
import { closedWords } from './closed-words';
import type { FormContext } from './form-context';
import { LapForm } from './lap-form';
import { useTypedLap } from './use-typed-lap';

type Props = {
  race: string;
  /** The lap to change. Null: a new one is sent. */
  lap: MyLap | null;
  me: Me | null;
  form: FormContext;
  /** How it will be sent, while that is not at once. */
  delay: 'offline' | 'offline-in-page' | null;
  /** Rejects with an Error in words if the lap could not be kept. */
  send: (lap: LapInput) => Promise<void>;
  close: () => void;
};

/** The sheet from which a lap is sent, or changed. It is open as long as it is drawn. What was typed outlives it. */
export function LapSheet({ race, lap, me, form, delay, send, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const typed = useTypedLap({ id, race, lap, me, send, sent: close });
  const { draft, change } = typed;
  useKeyboardRoom(dialog);

  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    // A dialog focuses the first thing in it. That is seldom what somebody came for.
    document.getElementById(`${id}-${draft.name === '' ? 'name' : 'time'}`)?.focus({ preventScroll: true });
    // Closing gives the focus back to what opened it. Removing an open dialog would not.
    return () => shown.close();
    // oxlint-disable-next-line react/exhaustive-deps -- only at the beginning
  }, []);

  const closed = lap ? null : closedWords(form.board);
  const somebodyElse = () => {
    change({ isNameOpen: true });
    setTimeout(() => {
      const field = document.getElementById(`${id}-name`) as HTMLInputElement | null;
      field?.focus();
      field?.select();
    });
  };
  return (
    // Escape closes a dialog by itself; the click is for a finger beside it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="lap-sheet"
      aria-labelledby={`${id}-title`}
      onClose={() => dialog.current && !dialog.current.open && close()}
      onClick={({ target }) => target === dialog.current && close()}
    >
      <div className="lap-sheet-body">
        <header className="lap-sheet-head">
          <h2 id={`${id}-title`}>
            <Sentence words={titleOf(lap, draft)} names={[draft.name]} />
          </h2>
          {!draft.isNameOpen && closed === null && (
            <button className="text-button" type="button" onClick={somebodyElse}>
              {words.somebodyElse}
            </button>
          )}
          <button className="icon-button" type="button" aria-label={words.close} onClick={close}>
            ✕
          </button>
        </header>
        {closed === null ? (
          <LapForm {...{ id, typed, form, delay, isChange: lap !== null }} />
        ) : (
          <p className="note">{closed}</p>
        )}
      </div>
    </dialog>
  );
}

function titleOf(
  lap: MyLap | null,
  { name, country, isNameOpen }: { name: string; country: string | null; isNameOpen: boolean },
) {
  if (lap) return words.changeLap({ time: shownLapTime(lap.timeMs) });
  if (isNameOpen) return words.newLap;
  return country ? words.lapOfCountry({ name, country: regionName(country) }) : words.lapOf({ name });
}
