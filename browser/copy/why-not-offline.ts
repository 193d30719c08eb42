/** Why nothing can be kept on this phone, in words for its owner; null where it can. */
export async function whyNotOffline(): Promise<string | null> {
  if (!window.isSecureContext)
    return 'This page was opened without encryption (http). Browsers keep pages for offline use only over https, or on the very machine that serves them. Ask for the https address.';
  if (!('serviceWorker' in navigator))
    return 'This browser does not let pages be kept, as private windows of some browsers do. Open this address in an ordinary window.';
  try {
    await caches.keys();
    return null;
  } catch {
    return 'Storage is blocked for this site, in the settings of the browser or because the window is private. Allow it, or use an ordinary window, and the copy starts by itself.';
  }
}
