import { useEffect, useRef } from 'react';

/**
 * A page was turned by a button at its end: the next one is read from its begin, so the focus goes there. Where the focus
 * is elsewhere, as on Verify, it stays.
 */
export function useTurnedPage(page: string) {
  const head = useRef<HTMLHeadingElement>(null);
  const before = useRef(page);
  useEffect(() => {
    const isTurned = before.current !== page && before.current !== '';
    before.current = page;
    const list = head.current?.parentElement;
    const { activeElement } = document;
    if (isTurned && (activeElement === document.body || list?.contains(activeElement))) head.current?.focus();
  }, [page]);
  return head;
}
