import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-menu';

type Props = {
  title: string;
  /** Those in the title. */
  names?: readonly string[];
  /** What its buttons act upon, where that can change while it is open. */
  subject?: string;
  onClose: () => void;
  children: ReactNode;
};

/** A native dialog, open as long as it is there; from below on a phone. Escape, the button and a tap beside it close it. */
export function SheetDialog({ title, names = [], subject = '', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useFreshPress(dialog, subject, true);

  useEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    // Closing gives the focus back to what opened it; removing an open dialog would not.
    return () => shown.close();
  }, []);

  return (
    // Escape closes a dialog by itself: the click is for a finger beside it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="desk-sheet"
      aria-labelledby={id}
      onClose={() => dialog.current && !dialog.current.open && onClose()}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <div className="desk-sheet-body">
        <h2 id={id}>
          <Sentence words={title} names={names} />
        </h2>
        {children}
        {/* Last, though it stands at the top: a dialog gives the focus to what comes first in it. */}
        <button type="button" className="button desk-sheet-close" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}
