// The kill switch: served in place of sw.js it removes the copy and itself (docs/operating.md).
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const removeCopy = caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));
  event.waitUntil(removeCopy.then(() => registration.unregister()));
});
