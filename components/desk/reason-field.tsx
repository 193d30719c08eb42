import { useId } from 'react';
import * as words from '@/generated/words/desk-reasons';

type Props = { suggestions: readonly string[]; isRequired?: boolean };

/** Why: the change log shows it to everybody. */
export function ReasonField({ suggestions, isRequired = true }: Props) {
  const list = useId();
  return (
    <>
      <label className="field">
        <span>
          <span>{words.label}</span> <span className="soft">{isRequired ? words.isPublic : words.isPublicIfAny}</span>
        </span>
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
