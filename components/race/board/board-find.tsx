import { useEffect, useRef } from 'react';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/board-frame';

type Props = {
  /** Somebody has asked for it: the field takes the focus. */
  isOpen: boolean;
  query: string;
  setQuery: (query: string) => void;
  hasFlags: boolean;
  setHasFlags: (value: boolean) => void;
  saysAll: boolean;
  setSaysAll: (value: boolean) => void;
  print: () => void;
  /** What the search has found, in words. */
  found: string;
};

/** Above the ranking: the search for a racer, and how the board is shown, read aloud and printed. */
export function BoardFind(props: Props) {
  const { isOpen, query, setQuery, hasFlags, setHasFlags, saysAll, setSaysAll, print, found } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <form
      className="find"
      id="board-find"
      role="search"
      aria-label={words.findRacer}
      onSubmit={(event) => event.preventDefault()}
    >
      <label className="field">
        <span className="unseen">{words.findRacer}</span>
        <input
          ref={field}
          type="search"
          placeholder={words.findRacer}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <label className="choice">
        <input type="checkbox" checked={hasFlags} onChange={(event) => setHasFlags(event.target.checked)} />{' '}
        <span>{words.flags}</span>
      </label>
      <label className="choice" title={words.saysAllNote}>
        <input type="checkbox" checked={saysAll} onChange={(event) => setSaysAll(event.target.checked)} />{' '}
        <span>{words.saysAll}</span>
      </label>
      <button className="text-button" type="button" onClick={print}>
        {words.print}
      </button>
      <p className="state" role="status">
        <Sentence words={found} />
      </p>
    </form>
  );
}
