/**
 * What this entry of the history remembers beside its address: it comes back with Back, and with a reload. Browsers
 * refuse too many changes at a time; then the last one is lost.
 */
export function keepInEntry(state: object, address = location.href): void {
  try {
    history.replaceState({ ...(history.state as object | null), ...state }, '', address);
  } catch {
    // Nothing but what Back shows depends on it.
  }
}

export const keptInEntry = (): Record<string, unknown> => (history.state as Record<string, unknown> | null) ?? {};
