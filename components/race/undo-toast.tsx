import { useEffect } from 'react';
import { Sentence } from '../words/sentence';

const SHOWN_MS = 8_000;

type Props = { words: string; undo: () => void; leave: () => void };

/** Says what was just done, and undoes it for a while; it stays as long as somebody is on its button. */
export function UndoToast({ words, undo, leave }: Props) {
  useEffect(() => {
    const timer = setTimeout(leave, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [leave, words]);
  return (
    <div className="undo" role="status">
      <Sentence words={words} />
      <button className="button" type="button" onClick={undo}>
        Undo
      </button>
    </div>
  );
}
