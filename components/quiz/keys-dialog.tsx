import { useDialog } from '@/browser/page/use-dialog';
import { SingleKeys } from '@/components/keys/single-keys';

const KEYS: [string, string][] = [
  ['1 to 9', 'choose an answer, or go to the item with that number'],
  ['← ↑ → ↓', 'go from answer to answer, move an item or the slider'],
  ['Space', 'tick a box'],
  ['Enter', 'check the answer, then go on'],
  ['?', 'these keys'],
];

type Props = { isOpen: boolean; isOn: boolean; onSwitch: (isOn: boolean) => void; close: () => void };

export function KeysDialog({ isOpen, isOn, onSwitch, close }: Props) {
  const dialog = useDialog(isOpen);
  return (
    <dialog ref={dialog} className="quiz-dialog" aria-labelledby="quiz-keys" onClose={close}>
      <h2 id="quiz-keys">Keys</h2>
      <SingleKeys keys={KEYS} isOn={isOn} onSwitch={onSwitch} />
      <p className="actions">
        <button className="button" type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}
