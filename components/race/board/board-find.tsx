import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/board-frame';

type Props = {
  query: string;
  setQuery: (query: string) => void;
  hasFlags: boolean;
  setHasFlags: (value: boolean) => void;
  /** What the search has found, in words. */
  found: string;
};

/** Above the ranking: the search for a racer, and the switch for flags. */
export function BoardFind({ query, setQuery, hasFlags, setHasFlags, found }: Props) {
  return (
    <form className="find" role="search" aria-label={words.findRacer} onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <span className="unseen">{words.findRacer}</span>
        <input
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
      <p className="state" role="status">
        <Sentence words={found} />
      </p>
    </form>
  );
}
