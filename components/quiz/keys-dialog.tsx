import { useDialog } from '@/browser/page/use-dialog';
import { SingleKeys } from '@/components/keys/single-keys';
import * as words from '@/generated/words/quiz-keys';

const KEYS: [string, string][] = [
  [words.digits, words.digitsDo],
  ['← ↑ → ↓', words.arrowsDo],
  [words.space, words.spaceDoes],
  [words.enter, words.enterDoes],
  ['?', words.questionMarkDoes],
];

type Props = { isOpen: boolean; isOn: boolean; onSwitch: (isOn: boolean) => void; close: () => void };

export function KeysDialog({ isOpen, isOn, onSwitch, close }: Props) {
  const dialog = useDialog(isOpen);
  return (
    <dialog ref={dialog} className="quiz-dialog" aria-labelledby="quiz-keys" onClose={close}>
      <h2 id="quiz-keys">{words.title}</h2>
      <SingleKeys keys={KEYS} isOn={isOn} onSwitch={onSwitch} />
      <p className="actions">
        <button className="button" type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </p>
    </dialog>
  );
}
