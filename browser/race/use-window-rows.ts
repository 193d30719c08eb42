import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Rows drawn above and below the visible ones, so that a quick thumb meets no gap. */
const OVERSCAN = 12;

type Options = { count: number; keyOf: (index: number) => string };

/**
 * The few rows of a long list that the window shows. All have one height, that of the element `probe`. The style sheet
 * decides it, and it grows with the reader's text.
 */
export function useWindowRows({ count, keyOf }: Options) {
  const list = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [rowPx, setRowPx] = useState(56);
  const [listTop, setListTop] = useState(0);

  useLayoutEffect(() => {
    const measure = () => {
      setRowPx(probe.current?.offsetHeight || 56);
      setListTop(list.current ? Math.round(list.current.getBoundingClientRect().top + scrollY) : 0);
    };
    const observer = new ResizeObserver(measure);
    // Anything that grows above the list changes the height of the page.
    for (const element of [probe.current, document.body]) if (element) observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowPx,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: listTop,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowPx]);

  const items = virtualizer.getVirtualItems().map(({ index, key, start }) => ({
    index,
    key: String(key),
    top: start - listTop,
  }));
  return { list, probe, rowPx, items, heightPx: count * rowPx };
}
