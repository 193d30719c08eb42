/// <reference lib="webworker" />
import { answer } from './answer';
import { forgetOldClients, leaveOldClients, tidy } from './tidy';
import { hear } from './hear';
import { install } from './install';
import { sync, type SyncEvent } from './sync';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: unknown };

// next-pwa insists on writing Next's own list here; it is empty (editorial/next/next-config.ts), the copy comes from press/.
void self.__WB_MANIFEST;

const FORGET_AFTER_MS = 1_000;
const forgetLater = () => new Promise((done) => setTimeout(done, FORGET_AFTER_MS)).then(forgetOldClients);

self.addEventListener('install', (event) => event.waitUntil(install(event)));

self.addEventListener('activate', (event) => {
  // claim() matters to the very first worker: it serves the page that is already open.
  event.waitUntil(
    leaveOldClients()
      .then(tidy)
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response) event.respondWith(response);
  // After the page: both ask Cache Storage, which answers one after the other. Not while a newer version waits: that one
  // takes over only once this one has nothing left to do, and each page that is handed over would hold it up by a second.
  if (event.request.mode === 'navigate' && !self.registration.waiting)
    event.waitUntil(Promise.resolve(response).then(forgetLater, forgetLater));
});

self.addEventListener('sync', (event) => (event as SyncEvent).waitUntil(sync(event as SyncEvent)));

self.addEventListener('message', (event) => event.waitUntil(hear(event)));
