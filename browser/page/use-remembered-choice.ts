import { useCallback, useSyncExternalStore } from 'react';
import { remember, remembered } from './remembered';

const CHANGED = 'daypass:choice';

/** A yes or no that this phone remembers. `standard` holds until somebody chooses. */
export function useRememberedChoice(name: string, standard: boolean): [value: boolean, set: (value: boolean) => void] {
  const value = useSyncExternalStore(
    watchChoices,
    () => remembered<boolean>(name) ?? standard,
    () => standard,
  );
  const set = useCallback(
    (next: boolean) => {
      remember(name, next);
      dispatchEvent(new Event(CHANGED));
    },
    [name],
  );
  return [value, set];
}

function watchChoices(changed: () => void) {
  // `storage`: another tab has changed it.
  for (const event of [CHANGED, 'storage']) addEventListener(event, changed);
  return () => {
    for (const event of [CHANGED, 'storage']) removeEventListener(event, changed);
  };
}
