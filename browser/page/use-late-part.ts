import { useEffect, useRef, useState } from 'react';
import { CAME_THROUGH } from './page-events';

/** After the page has drawn itself and asked for what it needs first. */
const AHEAD_AFTER_MS = 500;

/**
 * A part whose script is fetched only when it is wanted, or soon after the page is there (`isAhead`). Null until it has
 * come; `missing` where it did not. `load` has to be the same function each time.
 */
export function useLatePart<Part>(
  load: () => Promise<Part>,
  { isWanted, isAhead = false }: { isWanted: boolean; isAhead?: boolean },
): Part | null | 'missing' {
  const [part, setPart] = useState<{ is: Part } | null | 'missing'>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isWanted && !isAhead) return;
    const ask = () => {
      if (isAsked.current) return;
      isAsked.current = true;
      load().then(
        (is) => setPart({ is }),
        () => {
          isAsked.current = false;
          setPart('missing');
        },
      );
    };
    const timer = setTimeout(ask, isWanted ? 0 : AHEAD_AFTER_MS);
    document.addEventListener(CAME_THROUGH, ask);
    return () => {
      clearTimeout(timer);
      document.removeEventListener(CAME_THROUGH, ask);
    };
  }, [load, isWanted, isAhead]);
  return part === null || part === 'missing' ? part : part.is;
}
