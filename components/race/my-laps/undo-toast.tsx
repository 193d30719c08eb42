import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';
import { Sentence } from '@/components/text/sentence';
import { undo as undoWord } from '@/generated/words/laps-panel';

const SHOWN_MS = 8_000;

type Props = {
  words: string;
  undo: () => void;
  leave: () => void;
  /** Takes the focus if it would be lost, with the button that was pressed before or with this one. */
  next: () => HTMLElement | null;
};

/** Says what was just done, and offers to undo it for a while. It stays as long as a finger or the focus is on it. */
export function UndoToast({ words, undo, leave, next }: Props) {
  const toast = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isFocused, setIsFocused] = useState(false);
  const [isTouched, setIsTouched] = useState(false);
  const isUsed = isFocused || isTouched;
  useFreshPress(toast, words, true);
  const end = useEffectEvent(leave);
  useEffect(() => {
    if (isUsed) return;
    const timer = setTimeout(() => end(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isUsed, words]);

  const focusedFor = useRef('');
  // Runs after each drawing: the pressed button may disappear a moment after this has appeared.
  useEffect(() => {
    if (focusedFor.current === words || document.activeElement !== document.body) return;
    // Whoever took the lap back by keyboard can undo that with one key.
    focusedFor.current = words;
    button.current?.focus({ preventScroll: true });
  });
  const giveFocus = useEffectEvent(() => next()?.focus({ preventScroll: true }));
  useEffect(
    () => () => {
      if (document.activeElement === document.body) giveFocus();
    },
    [],
  );

  return (
    <div
      ref={toast}
      className="undo"
      role="status"
      // The focus that came here by itself after a tap is not visible, and does not keep the toast.
      onFocus={({ target }) => setIsFocused(target.matches(':focus-visible'))}
      onBlur={() => setIsFocused(false)}
      onPointerEnter={() => setIsTouched(true)}
      onPointerLeave={() => setIsTouched(false)}
    >
      <Sentence words={words} />
      <button ref={button} className="button" type="button" onClick={undo}>
        {undoWord}
      </button>
    </div>
  );
}
