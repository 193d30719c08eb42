import { SheetDialog } from './sheet-dialog';

type Props = { isOn: boolean; onSwitch: (isOn: boolean) => void; onClose: () => void };

const KEYS: [string, string][] = [
  ['v', 'verify the lap shown'],
  ['r', 'reject it, with a reason'],
  ['u', 'undo the last decision, for ten seconds'],
  ['j', 'next lap'],
  ['k', 'lap before'],
  ['c', 'correct the lap shown'],
  ['?', 'these keys'],
];

/** Single keys can be switched off: whoever speaks to the computer, or has a shaky hand, presses them unawares. */
export function KeysDialog({ isOn, onSwitch, onClose }: Props) {
  return (
    <SheetDialog title="Keys" onClose={onClose}>
      <table className="figures-table desk-keys">
        <tbody>
          {KEYS.map(([key, does]) => (
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
        <input type="checkbox" checked={isOn} onChange={({ target }) => onSwitch(target.checked)} /> Use single keys
      </label>
    </SheetDialog>
  );
}
