import { SingleKeys } from '@/components/keys/single-keys';
import * as words from '@/generated/words/desk-keys';
import * as menu from '@/generated/words/desk-menu';
import { SheetDialog } from './sheet-dialog';

type Props = { isOn: boolean; onSwitch: (isOn: boolean) => void; onClose: () => void };

const KEYS: [string, string][] = [
  ['v', words.verify],
  ['r', words.reject],
  ['u', words.undo],
  ['j', words.next],
  ['k', words.before],
  ['c', words.correct],
  ['?', words.showKeys],
];

export function KeysDialog({ isOn, onSwitch, onClose }: Props) {
  return (
    <SheetDialog title={menu.keys} onClose={onClose}>
      <SingleKeys keys={KEYS} isOn={isOn} onSwitch={onSwitch} className="desk-keys" />
    </SheetDialog>
  );
}
