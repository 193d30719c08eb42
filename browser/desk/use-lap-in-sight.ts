import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Scrolls to the lap in hand when it is another one: after scrolling its card may be far away, and nobody should decide
 * by the words on a button. It jumps, for everybody: a press counts again sooner than a smooth scroll has ended.
 */
export function useLapInSight(area: RefObject<HTMLElement | null>, lapId: string | null): void {
  const known = useRef(lapId);
  useLayoutEffect(() => {
    const before = known.current;
    known.current = lapId;
    if (before === lapId || before === null || lapId === null) return;
    area.current?.querySelector('[data-lap]')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [area, lapId]);
}
