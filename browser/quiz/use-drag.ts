import { useEffect, useEffectEvent, useRef } from 'react';

const BEGINS_AT_PX = 5;

/**
 * Dragging by finger, pen or mouse, within the element that gets this ref. One takes hold of `[data-grip]`; the
 * `[data-drag]` around it moves; `[data-drop]` is where it may be put. Buttons or keys do the same, for keyboards and
 * shaky hands. A drag that ends elsewhere changes nothing.
 */
export function useDrag(onDrop: (dragged: string, onto: string) => void) {
  const area = useRef<HTMLDivElement>(null);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const begin = (event: PointerEvent) => {
      const grip = (event.target as Element).closest<HTMLElement>('[data-grip]');
      const moved = grip?.closest<HTMLElement>('[data-drag]');
      if (!moved || event.button !== 0) return;
      follow(element, grip!, moved, event, (onto) => drop(moved.dataset.drag!, onto));
    };
    element.addEventListener('pointerdown', begin);
    return () => element.removeEventListener('pointerdown', begin);
  }, []);
  return area;
}

function follow(
  area: HTMLElement,
  grip: HTMLElement,
  moved: HTMLElement,
  { clientX, clientY, pointerId }: PointerEvent,
  drop: (onto: string) => void,
): void {
  let over: HTMLElement | null = null;
  let isMoving = false;
  const startY = scrollY;
  const mark = (next: HTMLElement | null) => {
    over?.removeAttribute('data-over');
    over = next;
    over?.setAttribute('data-over', '');
  };
  const move = (event: PointerEvent) => {
    const [x, y] = [event.clientX - clientX, event.clientY - clientY];
    isMoving ||= Math.hypot(x, y) > BEGINS_AT_PX;
    if (!isMoving) return;
    moved.dataset.dragging = '';
    moved.style.transform = `translate(${x}px, ${y + scrollY - startY}px)`;
    const below = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drop]');
    mark(below && below !== moved && area.contains(below) ? below : null);
  };
  const end = (event: PointerEvent) => {
    for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const)
      grip.removeEventListener(type, type === 'pointermove' ? move : end);
    delete moved.dataset.dragging;
    moved.style.transform = '';
    const onto = event.type === 'pointerup' ? over?.dataset.drop : undefined;
    mark(null);
    if (onto !== undefined) drop(onto);
  };
  grip.setPointerCapture(pointerId);
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
}
