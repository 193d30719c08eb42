import { useId } from 'react';

type Props = { suggestions: readonly string[]; isRequired?: boolean };

/** Why: the change log shows it to everybody. */
export function ReasonField({ suggestions, isRequired = true }: Props) {
  const list = useId();
  return (
    <>
      <label className="field">
        <span>
          Reason{' '}
          <span className="soft">
            {isRequired ? 'for the public change log' : 'if there is one, for the public change log'}
          </span>
        </span>
        <input name="reason" list={list} required={isRequired} maxLength={300} autoComplete="off" />
      </label>
      <datalist id={list}>
        {suggestions.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </>
  );
}
