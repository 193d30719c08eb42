import { useEffect, useRef } from 'react';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';

/** A native dialog that is open when `isOpen` says so. The browser keeps focus in it, and gives it back at the end. */
export function useDialog(isOpen: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  // What was pressed to open it was not meant for what opens under the finger.
  useFreshPress(dialog, String(isOpen), isOpen);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return dialog;
}
