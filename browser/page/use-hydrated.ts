import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** false in the exported page and while React takes it over, then true: for what only the browser at hand can say. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
