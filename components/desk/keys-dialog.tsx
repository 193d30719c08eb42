import { SingleKeys } from '@/components/keys/single-keys';
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

export function KeysDialog({ isOn, onSwitch, onClose }: Props) {
  return (
    <SheetDialog title="Keys" onClose={onClose}>
      <SingleKeys keys={KEYS} isOn={isOn} onSwitch={onSwitch} className="desk-keys" />
    </SheetDialog>
  );
}
