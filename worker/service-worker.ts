/// <reference lib="webworker" />
import { answer } from './answer';
import { copyOnDemand } from './complete';
import { forgetOldClients, leaveOldClients, tidy } from './tidy';
import { hear } from './hear';
import { install } from './install';
import { sync, type SyncEvent } from './sync';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: unknown };

// next-pwa has to write Next's own list here. It is empty (editorial/next/next-config.ts); press/ writes ours.
void self.__WB_MANIFEST;

const FORGET_AFTER_MS = 1_000;
const forgetLater = () => new Promise((done) => setTimeout(done, FORGET_AFTER_MS)).then(forgetOldClients);

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => {
  // claim() matters to the very first worker, which then serves the page that is already open.
  event.waitUntil(
    leaveOldClients()
      .then(tidy)
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response) {
    event.respondWith(response);
    // A page that is turned to is asked for in the same way as one that is opened.
    event.waitUntil(copyOnDemand(new URL(event.request.url).pathname).catch(() => undefined));
  }
  // After the page, as Cache Storage answers one request after the other. Not while a newer version waits, which takes
  // over only once this worker has nothing left to do: each page would hold it up by a second.
  if (event.request.mode === 'navigate' && !self.registration.waiting)
    event.waitUntil(Promise.resolve(response).then(forgetLater, forgetLater));
});

self.addEventListener('sync', (event) => (event as SyncEvent).waitUntil(sync(event as SyncEvent)));

self.addEventListener('message', (event) => event.waitUntil(hear(event)));
