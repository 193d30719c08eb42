import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * A pressed button (Undo, "Next lap", Verify on the last lap) may disappear together with what it acted on, and the
 * browser drops the focus. It then goes to the button that decides now, or to the line that takes its place.
 */
export function useDeskFocus(area: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = area.current;
    const onFocus = ({ target }: FocusEvent) => (last.current = target as HTMLElement);
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [area]);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    const find = (selector: string) => area.current?.querySelector<HTMLElement>(selector);
    (find('[data-decides]') ?? find('[data-nothing]'))?.focus({ preventScroll: true });
  });
}

/**
 * The sign-in form disappears with its button, and so does the desk. The work takes the focus that is lost, or the main
 * part where there is no work.
 */
export function useFocusOnChange(phase: string): void {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase && before.current !== 'looking' && document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-work], main:not(:has([data-work]))')?.focus({ preventScroll: true });
    before.current = phase;
  }, [phase]);
}
