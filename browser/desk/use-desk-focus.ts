import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * What was pressed may go with what it was pressed on: Undo, "Next lap", the last lap's Verify. The focus, which the browser
 * then drops, goes to what decides now, or to what is said instead.
 */
export function useDeskFocus(area: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = area.current;
    const note = ({ target }: FocusEvent) => (last.current = target as HTMLElement);
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [area]);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    const find = (selector: string) => area.current?.querySelector<HTMLElement>(selector);
    (find('[data-decides]') ?? find('[data-nothing]'))?.focus({ preventScroll: true });
  });
}

/** The form that signs in goes with its button, and so does the desk: the main part takes the focus that is dropped. */
export function useFocusOnChange(phase: string): void {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase && before.current !== 'looking' && document.activeElement === document.body)
      document.querySelector('main')?.focus({ preventScroll: true });
    before.current = phase;
  }, [phase]);
}
