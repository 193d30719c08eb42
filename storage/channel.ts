/** A channel to other tabs and the worker; null where the browser has none for this site, as where storage is blocked. */
export function channelNamed(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
