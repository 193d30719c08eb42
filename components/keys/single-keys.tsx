import * as words from '@/generated/words/keys';

type Props = {
  /** Each key, and what it does. */
  keys: readonly (readonly [key: string, does: string])[];
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  className?: string;
};

/** Single keys can be switched off: whoever speaks to the computer, or has a shaky hand, presses them unawares. */
export function SingleKeys({ keys, isOn, onSwitch, className = '' }: Props) {
  return (
    <>
      <table className={`figures-table ${className}`.trim()}>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={({ target }) => onSwitch(target.checked)} />
        <span>{words.useSingleKeys}</span>
      </label>
    </>
  );
}
