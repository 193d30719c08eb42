'use client';

import { useEffect, useRef } from 'react';

/** A native dialog that is open when `isOpen` says so. The browser keeps focus in it, and gives it back at the end. */
export function useDialog(isOpen: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return dialog;
}
