import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { FreshPress } from './fresh-press';

/** Waits this long for a frame that may never come: a hidden page gets none. */
const NO_FRAME_MS = 100;

/**
 * Prevents presses in an area from deciding about something nobody has seen (fresh-press.ts). `subject` names everything
 * that they act on. When it changes, the next press has to be a fresh one; until then the area has `data-not-yet`.
 * What acts on nothing of it, as a menu, stands in a part with `data-any-press`. `isNew`: the area itself has just
 * appeared, as a dialog does. Returns the same rule for single keys, which press no element.
 */
export function useFreshPress(
  area: RefObject<HTMLElement | null>,
  subject: string,
  isNew = false,
): (event: KeyboardEvent) => boolean {
  const press = useRef<FreshPress>(null);
  const known = useRef(isNew ? null : subject);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rule = () => (press.current ??= new FreshPress());

  const show = useRef(() => {
    const { takesFromMs } = rule();
    const leftMs = takesFromMs - performance.now();
    const isWaiting = leftMs > 0;
    area.current?.toggleAttribute('data-not-yet', isWaiting);
    clearTimeout(timer.current);
    if (isWaiting && takesFromMs !== Infinity) timer.current = setTimeout(() => show.current(), leftMs);
  });

  useLayoutEffect(() => {
    if (known.current === subject) return;
    known.current = subject;
    rule().changed();
    show.current();
    let isPainted = false;
    const painted = () => {
      if (isPainted || known.current !== subject) return;
      isPainted = true;
      rule().painted(performance.now());
      show.current();
    };
    requestAnimationFrame(painted);
    setTimeout(painted, NO_FRAME_MS);
  });

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const isGuarded = ({ target }: Event) => !(target instanceof Element && target.closest('[data-any-press]'));
    const onPointer = (event: Event) => rule().pointerDown(momentOf(event));
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') rule().keyDown(momentOf(event), event.repeat);
    };
    // The space bar clicks only after it has been let go.
    const onKeyUp = () => void setTimeout(() => rule().keyUp());
    const onClick = (event: MouseEvent) => {
      if (!isGuarded(event) || rule().takesClick(momentOf(event), event.detail)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      show.current();
    };
    // A press that does not count moves no focus either: the new content may have taken it.
    const onMouse = (event: Event) =>
      isGuarded(event) && momentOf(event) < rule().takesFromMs && event.preventDefault();
    const stop = new AbortController();
    const early = { capture: true, signal: stop.signal };
    element.addEventListener('pointerdown', onPointer, early);
    element.addEventListener('mousedown', onMouse, early);
    element.addEventListener('keydown', onKey, early);
    element.addEventListener('click', onClick, early);
    // The key may be let go anywhere: where the focus is by then, or in another window.
    addEventListener('keyup', onKeyUp, early);
    addEventListener('blur', onKeyUp, early);
    return () => stop.abort();
  }, [area]);

  return (event) => {
    const isTaken = !event.repeat && rule().takes(momentOf(event));
    if (!isTaken) show.current();
    return isTaken;
  };
}

/** When the event happened, on the clock of `performance`. Old browsers may use another clock for it. */
const momentOf = ({ timeStamp }: Event) => Math.min(timeStamp, performance.now());
