/// <reference lib="webworker" />
import { complete } from './complete';
import { fetchStages } from './fetch-stages';
import { wantedStages, WORDS } from './stages';

declare const self: ServiceWorkerGlobalScope;

/**
 * The first worker of a phone takes over as soon as all can be read; `complete` fetches the rest then. A newer version
 * waits until it has all that the phone shall have, so that nothing is lost by an update.
 */
export async function install(): Promise<void> {
  if (self.registration.active) return fetchStages(await wantedStages());
  await fetchStages(WORDS, { all: await wantedStages() });
  void complete().catch(() => undefined);
}
