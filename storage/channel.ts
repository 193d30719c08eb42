/**
 * A channel to other tabs and the worker. Null where the browser has none for this site, as where storage is blocked.
 */
export function channelNamed(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
