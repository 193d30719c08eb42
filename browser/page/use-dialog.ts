import { useEffect, useRef } from 'react';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';

/**
 * A native dialog that is open while `isOpen` is true. The browser holds the focus in it and gives it back at the end.
 */
export function useDialog(isOpen: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  // A second press on the button that opened it was not meant for what has opened under the finger.
  useFreshPress(dialog, String(isOpen), isOpen);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return dialog;
}
