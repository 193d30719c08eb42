/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

/** All open pages of this site, also those that no worker controls yet, as at a first visit. */
export const openWindows = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: 'window', includeUncontrolled: true });
