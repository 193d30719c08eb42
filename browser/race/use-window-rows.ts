import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';

/** Rows drawn above and below the visible ones, so that a quick thumb meets no gap. */
const OVERSCAN = 12;

type Options = { count: number; keyOf: (index: number) => string; isWhole: boolean };

/**
 * The few rows of a long list that the window shows, or all of them where it has to be whole. Most have one height, that
 * of the element `probe`: the style sheet decides it, and it grows with the reader's text. A row whose name needs more
 * lines is as high as they are: each tells its own height by `rowRef`.
 */
export function useWindowRows({ count, keyOf, isWhole }: Options) {
  const list = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [rowPx, setRowPx] = useState(48);
  const [listTop, setListTop] = useState(0);

  useLayoutEffect(() => {
    const measure = () => {
      setRowPx(probe.current?.offsetHeight || 48);
      setListTop(list.current ? Math.round(list.current.getBoundingClientRect().top + scrollY) : 0);
    };
    const observer = new ResizeObserver(measure);
    // Anything that grows above the list changes the height of the page.
    for (const element of [probe.current, document.body]) if (element) observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const virtualizer = useWindowVirtualizer<HTMLDivElement>({
    count,
    estimateSize: () => rowPx,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: listTop,
  });
  useLayoutEffect(() => {
    virtualizer.measure();
    // What was measured is forgotten, once it is asked for. Rows that are drawn have told their height already, and do not
    // tell it again.
    virtualizer.getTotalSize();
    for (const row of list.current?.querySelectorAll<HTMLDivElement>(':scope > [data-index]') ?? [])
      virtualizer.resizeItem(Number(row.dataset.index), row.offsetHeight);
  }, [virtualizer, rowPx]);

  const drawn = isWhole
    ? Array.from({ length: count }, (_, index) => ({ index, key: keyOf(index), top: undefined }))
    : virtualizer.getVirtualItems().map(({ index, key, start }) => ({ index, key: String(key), top: start - listTop }));
  return {
    list,
    probe,
    items: drawn,
    rowRef: virtualizer.measureElement,
    heightPx: isWhole ? undefined : virtualizer.getTotalSize(),
  };
}
