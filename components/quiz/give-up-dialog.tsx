import { useDialog } from '@/browser/page/use-dialog';
import type { Run } from '@/domain/quiz/run';
import * as words from '@/generated/words/quiz-give-up';
import { sentences } from '@/words/format';

type Props = {
  /** The run under way. */
  run: Run | null;
  /** What somebody asked for and what would cost the run. Null where nothing was asked for. */
  would: { next: 'start' | 'nothing'; act: () => void } | null;
  close: () => void;
};

/** Asks before a run under way is given up. Says what would be lost, and that it can be kept. */
export function GiveUpDialog({ run, would, close }: Props) {
  const dialog = useDialog(would !== null);
  const giveUp = () => {
    would?.act();
    close();
  };
  return (
    <dialog ref={dialog} className="quiz-dialog" aria-labelledby="give-up" onClose={close}>
      <h2 id="give-up">{words.title}</h2>
      <p>
        {sentences(run && words.answered({ answered: run.checked.length, asked: run.questions.length }), words.lost)}
      </p>
      <p className="actions">
        <button className="button main" type="button" onClick={giveUp}>
          {would?.next === 'start' ? words.startAnew : words.giveUp}
        </button>
        <button className="button" type="button" onClick={() => dialog.current?.close()}>
          {words.keep}
        </button>
      </p>
    </dialog>
  );
}
