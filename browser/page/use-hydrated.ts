import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the exported page and while React takes it over, then true. For what only the browser at hand knows. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
