import type { KeyboardEvent, PointerEvent } from 'react';

type Options = {
  /** Told of a place in pixels from the left, while a pointer moves there. */
  toX: (x: number) => void;
  /** Told of a key. Gives whether it means something here. */
  toKey: (key: string) => boolean;
};

/** Moving along a chart with a finger, a mouse or keys. A finger that moves up or down scrolls the page, as everywhere. */
export function useScrub({ toX, toKey }: Options) {
  const toPointer = (event: PointerEvent<HTMLElement>) =>
    toX(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return {
    onPointerDown: toPointer,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.buttons > 0 || event.pointerType === 'mouse') toPointer(event);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.altKey && !event.ctrlKey && !event.metaKey && toKey(event.key)) event.preventDefault();
    },
  };
}
