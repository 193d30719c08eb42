import * as words from '@/generated/words/keys';

type Props = {
  /** Each key, and what it does. */
  keys: readonly (readonly [key: string, does: string])[];
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  className?: string;
};

/**
 * Lists the single keys and lets people switch them off. Whoever speaks to the computer or has a shaky hand presses
 * them by accident.
 */
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
