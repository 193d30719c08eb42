/// <reference lib="webworker" />

type Rule = { condition: { requestMode: RequestMode }; source: 'fetch-event' };
type InstallEvent = ExtendableEvent & { addRoutes?: (rules: Rule) => Promise<void> };

/**
 * Chromium asks the server for a page while the worker starts (ServiceWorkerAutoPreload), and throws the answer away
 * where the page is in the copy. A rule of our own for pages turns that off. Elsewhere there is neither.
 */
export function askNobodyWhileStarting(event: InstallEvent): void {
  const added = event.addRoutes?.({ condition: { requestMode: 'navigate' }, source: 'fetch-event' });
  if (added) event.waitUntil(added.catch(() => undefined));
}
