import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus on what somebody is moving: the browser drops it from an element that is put elsewhere in the document.
 * Where another element has taken its place, it is known by the same `data-key`. `stamp` differs after each move.
 */
export function useKeepFocus(area: RefObject<HTMLElement | null>, stamp: unknown): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = area.current;
    const note = ({ target }: FocusEvent) => (last.current = target as HTMLElement);
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [area]);
  useLayoutEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    const heir = last.current.isConnected
      ? last.current
      : area.current?.querySelector<HTMLElement>(`[data-key="${last.current.dataset.key}"]`);
    heir?.focus({ preventScroll: true });
  }, [area, stamp]);
}
