import { COPY_CHANNEL, type Completeness, type CopyNews } from '@/domain/offline/messages';
import { channelNamed } from '@/storage/channel';
import * as says from '@/generated/words/reader-says';
import { askWorker } from '@/browser/copy/ask-worker';
import { COPY_CHANGED } from '@/browser/page/page-events';
import { tellPill, onReached } from './connection';
import { isUpdateHeld } from './hold-update';
import { remember, remembered } from '@/browser/page/remembered';
import { say, stillHeardMs } from './say';

/** How long the pill says that the copy has just become complete. */
const READY_NEWS_MS = 10_000;
const LOOK_FOR_UPDATE_EVERY_MS = 10 * 60_000;

let registration: ServiceWorkerRegistration | undefined;
/** Whether the worker was asked how much of the copy is here. */
let isAsked = false;
let isRegistering = false;
let lookedAt = 0;
/**
 * The version that this page knows: that of the copy, or the last one of the server for which it asked for an update.
 */
let knownVersion: string | undefined;

const TOLD_AS = {
  whole: 'copy-ready',
  'on-its-way': 'copy-readable',
  begun: 'copy-incomplete',
  partly: 'copy-incomplete',
} as const;
/** Something was never fetched. */
let isUnderWay = false;
/** Asking again would fetch it all again, for nothing. */
let hasNoRoom = false;

/** Registers the worker, which copies everything to the phone, and goes on watching the copy and its updates. */
export function watchCopy(): void {
  if (!('serviceWorker' in navigator)) return;
  const channel = channelNamed(COPY_CHANNEL);
  if (channel) channel.onmessage = ({ data }: MessageEvent<CopyNews>) => hear(data);
  document.addEventListener(COPY_CHANGED, () => void ready());
  onReached((version) => {
    lookForUpdate(version);
    if (isUnderWay && !hasNoRoom) void ready();
  });
  // What is here can be said at once. Registering waits until the browser has looked for an update, which takes long on
  // a network that hangs.
  if (navigator.serviceWorker.controller) void ready();
  void register();
}

/**
 * Registers the worker. After an interruption the copy goes on where it stopped, as soon as the server can be reached.
 */
async function register(): Promise<void> {
  if (isRegistering) return;
  isRegistering = true;
  try {
    lookedAt = Date.now();
    // A script that has taken the place of `register` may give nothing.
    const given: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register('/sw.js');
    if (!given) throw new Error('no registration');
    registration = given;
  } catch {
    return tellPill({ type: 'copy-stopped' });
  } finally {
    isRegistering = false;
  }
  // Before this script came the page has registered the worker, too (browser/reader/before-paint.ts). It may have taken
  // over while this was waited for.
  if (registration.active && (!navigator.serviceWorker.controller || !isAsked)) void ready();
  if (registration.waiting) tellPill({ type: 'update-waiting' });
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
}

function watch(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && registration?.active) tellPill({ type: 'update-waiting' });
    if (worker.state === 'activated') void ready();
    if (worker.state !== 'redundant') return;
    // The copy could not be completed. The next answer of the server is the time to try again.
    lookedAt = 0;
    if (!registration?.active) registration = undefined;
  });
}

function hear(news: CopyNews): void {
  if (news.type === 'filling') tellPill({ ...news, type: 'copy-filling' });
  else if (news.type === 'whole') void ready();
  else {
    hasNoRoom = news.reason === 'no-room';
    tellPill({ type: 'copy-stopped' });
  }
}

/** Says how much of the copy is here, and lets the worker go on where something was never fetched. */
async function ready(): Promise<void> {
  isAsked = true;
  // The version comes from the worker, not from the server's first answer. That may come after a new version was
  // published, which would then never be news.
  void askWorker<string>({ type: 'version' }).then(
    (version) => (knownVersion = version),
    () => undefined,
  );
  const asked = askWorker<Completeness>({ type: 'how-complete', page: location.pathname });
  // A worker of an earlier version answers nothing.
  const completeness = (await asked.catch(() => undefined)) ?? 'partly';
  isUnderWay = completeness === 'on-its-way' || completeness === 'begun';
  tellPill({ type: TOLD_AS[completeness] });
  if (isUnderWay && !hasNoRoom) void askWorker({ type: 'complete' }).catch(() => undefined);
  if (completeness !== 'whole' || remembered('said-ready')) return;
  // The words that answer a tap stay until they were heard. Then all is asked again, as it may have changed.
  const wait = stillHeardMs();
  if (wait) return void setTimeout(() => void ready(), wait);
  if (!remember('said-ready', true)) return;
  tellPill({ type: 'copy-ready', isNews: true });
  setTimeout(() => tellPill({ type: 'news-seen' }), READY_NEWS_MS);
  say(says.readyOffline, true);
}

function lookForUpdate(version: string): void {
  knownVersion ??= version;
  if (!registration) return void register();
  if (knownVersion === version && Date.now() - lookedAt < LOOK_FOR_UPDATE_EVERY_MS) return;
  lookedAt = Date.now();
  registration.update().then(
    () => (knownVersion = version),
    () => undefined,
  );
}

/**
 * Whether a version waits that may be taken now. The next page that is loaded in full then has that version
 * (worker/answer.ts).
 */
export const isUpdateWaiting = () => Boolean(registration?.waiting) && !isUpdateHeld();
