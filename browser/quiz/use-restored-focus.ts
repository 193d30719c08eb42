import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Puts the focus back on what somebody is moving: the browser drops it when an element moves within the document. A new
 * element in its place is recognised by the same `data-key`. Give another `stamp` after each move.
 */
export function useRestoredFocus(area: RefObject<HTMLElement | null>, stamp: unknown): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = area.current;
    const onFocus = ({ target }: FocusEvent) => (last.current = target as HTMLElement);
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [area]);
  useLayoutEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    const replacement = last.current.isConnected
      ? last.current
      : area.current?.querySelector<HTMLElement>(`[data-key="${last.current.dataset.key}"]`);
    replacement?.focus({ preventScroll: true });
  }, [area, stamp]);
}
