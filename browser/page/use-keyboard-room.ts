import { useEffect, type RefObject } from 'react';

/** Less is a bar of the browser that comes and goes. */
const KEYBOARD_FROM_PX = 120;

/**
 * Tells an element how much of the window a phone's keyboard covers: `--keyboard` in pixels, and the attribute
 * `data-keyboard` while it is there. The window itself keeps its height on most phones.
 */
export function useKeyboardRoom(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const seen = globalThis.visualViewport;
    if (!seen) return;
    const tell = () => {
      // Whoever has enlarged the page sees a part of it, and no keyboard need be there.
      const coveredPx = seen.scale > 1.01 ? 0 : Math.max(0, Math.round(innerHeight - seen.height - seen.offsetTop));
      element.current?.style.setProperty('--keyboard', `${coveredPx}px`);
      element.current?.toggleAttribute('data-keyboard', coveredPx > KEYBOARD_FROM_PX);
    };
    tell();
    seen.addEventListener('resize', tell);
    seen.addEventListener('scroll', tell);
    return () => {
      seen.removeEventListener('resize', tell);
      seen.removeEventListener('scroll', tell);
    };
  }, [element]);
}
