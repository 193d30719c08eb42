import { useCallback, useSyncExternalStore } from 'react';

/**
 * Dispatched on window after a part of the address was changed here. The browser tells only of changes by back and
 * forward.
 */
const CHANGED = 'daypass:address';

/**
 * A part of the query (`?racer=…`), so that what a page shows has an address. Null where the query lacks it, and always
 * in the exported page, which knows no query. `push` leaves an entry in the history to come back from.
 */
export function useAddressPart(
  name: string,
): [value: string | null, set: (value: string | null, how: 'push' | 'replace') => void] {
  const value = useSyncExternalStore(
    watchAddress,
    () => new URLSearchParams(location.search).get(name),
    () => null,
  );
  const set = useCallback(
    (next: string | null, how: 'push' | 'replace') => {
      const url = new URL(location.href);
      if (next === null) url.searchParams.delete(name);
      else url.searchParams.set(name, next);
      // Only in development Next patches these two, and has its own state in the entry.
      if (how === 'push') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
      dispatchEvent(new Event(CHANGED));
    },
    [name],
  );
  return [value, set];
}

function watchAddress(changed: () => void) {
  addEventListener('popstate', changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(CHANGED, changed);
  };
}
