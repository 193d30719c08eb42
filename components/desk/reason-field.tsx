import { useId } from 'react';
import * as words from '@/generated/words/desk-reasons';

const hint = (said: string) => (
  <span key="hint" className="soft">
    {said}
  </span>
);

type Props = { suggestions: readonly string[]; isRequired?: boolean };

/** Asks for the reason, which the change log shows to everybody. */
export function ReasonField({ suggestions, isRequired = true }: Props) {
  const list = useId();
  return (
    <>
      <label className="field">
        <span>{isRequired ? words.label({ hint }) : words.labelIfAny({ hint })}</span>
        <input name="reason" list={list} required={isRequired} maxLength={300} autoComplete="off" />
      </label>
      <datalist id={list}>
        {suggestions.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </>
  );
}
