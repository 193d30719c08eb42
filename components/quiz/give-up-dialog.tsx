import { useDialog } from '@/browser/page/use-dialog';
import type { Run } from '@/domain/quiz/run';

type Props = {
  /** The run under way. */
  run: Run | null;
  /** What was asked for, and would cost the run; null: nothing was. */
  would: { next: 'start' | 'nothing'; act: () => void } | null;
  close: () => void;
};

/** Before a run under way is given up: what is lost, and that it need not be. */
export function GiveUpDialog({ run, would, close }: Props) {
  const dialog = useDialog(would !== null);
  const giveUp = () => {
    would?.act();
    close();
  };
  return (
    <dialog ref={dialog} className="quiz-dialog" aria-labelledby="give-up" onClose={close}>
      <h2 id="give-up">Give up the run under way?</h2>
      <p>
        <span>{run && `${run.checked.length} of ${run.questions.length} answered. `}</span>
        Its answers are kept nowhere else.
      </p>
      <p className="actions">
        <button className="button main" type="button" onClick={giveUp}>
          {would?.next === 'start' ? 'Start anew' : 'Give it up'}
        </button>
        <button className="button" type="button" onClick={() => dialog.current?.close()}>
          Keep it
        </button>
      </p>
    </dialog>
  );
}
