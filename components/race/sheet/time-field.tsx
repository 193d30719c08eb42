import { useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { lapTime } from '@/generated/words/laps-form';
import { described, FormField } from './form-field';
import { NumberPad } from './number-pad';

type Props = {
  id: string;
  time: string;
  setTime: (time: string) => void;
  problem?: string;
  /** What the time is worth, or why it is none. */
  note: ReactNode;
};

/** The time of a lap, large, with keys of its own below. So the phone's keyboard stays away and covers nothing. */
export function TimeField({ id, time, setTime, problem, note }: Props) {
  const field = useRef<HTMLInputElement>(null);
  /** Types where the caret is, as a keyboard does. */
  const edit = (change: (before: string) => string) => {
    const input = field.current!;
    const { value } = input;
    const from = input.selectionStart ?? value.length;
    const to = input.selectionEnd ?? value.length;
    const before = from === to ? change(value.slice(0, from)) : change(`${value.slice(0, from)}\0`).replace('\0', '');
    flushSync(() => setTime(before + value.slice(to)));
    input.focus({ preventScroll: true });
    input.setSelectionRange?.(before.length, before.length);
  };
  return (
    <>
      <FormField id={id} label={lapTime} isLabelUnseen problem={problem} note={note}>
        <input
          {...described(id, problem)}
          ref={field}
          className="time"
          type="text"
          inputMode="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="send"
          required
          placeholder={shownLapTime(0)}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </FormField>
      <NumberPad
        type={(key) => edit((before) => before.replace('\0', '') + key)}
        deleteLast={() => edit((before) => before.slice(0, -1))}
      />
    </>
  );
}
