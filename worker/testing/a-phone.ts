import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { onTestFinished, vi } from 'vitest';
import { COPY_CACHE, COPY_CHANNEL, type CopyNews } from '@/domain/offline/messages';
import { filesIn, isPack } from '@/storage/stored-pack';
import { openNetwork } from '@/storage/testing/network';
import { WebLocks } from '@/storage/testing/web-locks';
import type { CopyList } from '@/worker/copy-list';
import type { aSite } from './a-site';
import { PhoneCaches } from './cache-storage';
import { WorkerEvent, WorkerFetchEvent, WorkerMessageEvent } from './worker-events';

type Asking = { mode?: RequestMode; method?: string; headers?: Record<string, string> };

/**
 * A phone without a copy, and the server of a site. Each `start` starts a worker as the browser does: with new modules,
 * so that it knows only what is in Cache Storage. `timesFaster` says how much faster its timers run.
 */
export async function aPhone(site: ReturnType<typeof aSite>) {
  const network = await openNetwork(site.says);
  const caches = new PhoneCaches();
  const phone = {
    ...{ network, caches, start, told: [] as CopyNews[] },
    /** The ids of the open pages. */
    windows: ['page'],
    /** The page that all of them show. */
    shows: '/',
    clients: {
      matchAll: () => Promise.resolve(phone.windows.map((id) => ({ id, url: network.origin + phone.shows }))),
      claim: vi.fn(() => Promise.resolve()),
    },
    registration: { waiting: null as object | null, active: null as object | null, installing: null as object | null },
    skipWaiting: vi.fn(() => Promise.resolve()),
    timesFaster: 1,
    /** The paths that were asked for since the last call. */
    askedPaths: () => network.asked.splice(0).map(({ path }) => path),
    /** The keys of the files in the copy, alone or in a pack, and of the worker's records. */
    copied: async () => {
      const cache = await caches.open(COPY_CACHE);
      const keys = (await cache.keys()).map(async ({ url }) => {
        const pack = isPack(url) ? await cache.match(url) : undefined;
        return pack ? filesIn(pack).map(({ key }) => key) : [url];
      });
      return [...new Set((await Promise.all(keys)).flat())]
        .map((key) => key.replace(network.origin, ''))
        .filter((path) => !path.startsWith('/.fetched-'))
        .toSorted();
    },
    /** The addresses of the packs in the copy. */
    packs: async () =>
      (await (await caches.open(COPY_CACHE)).keys())
        .filter(({ url }) => isPack(url))
        .map(({ url }) => url.replace(network.origin, '')),
  };
  const ends = new Set<() => void>();

  async function start(list: CopyList) {
    const scope = new EventTarget();
    const timers = new Set<ReturnType<typeof setTimeout>>();
    ends.add(() => timers.forEach(clearTimeout));
    const globals = {
      // The parts of its scope that the worker and Workbox use.
      self: globalThis,
      addEventListener: scope.addEventListener.bind(scope),
      ExtendableEvent: WorkerEvent,
      FetchEvent: WorkerFetchEvent,
      caches,
      clients: phone.clients,
      location: new URL(network.origin),
      navigator: { locks: new WebLocks() },
      registration: phone.registration,
      setTimeout: (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
        const timer = realTimeout(work, ms / phone.timesFaster, ...args);
        timers.add(timer);
        return timer;
      },
      skipWaiting: phone.skipWaiting,
      __DAYPASS_COPY: list,
      __WB_DISABLE_DEV_LOGS: true,
    };
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    globalThis.daypassKept = undefined;
    vi.resetModules();
    await import('@/worker/service-worker');
    return workerIn(scope, network.origin, phone.registration);
  }

  globalThis.indexedDB = new IDBFactory();
  const channel = new BroadcastChannel(COPY_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<CopyNews>) => void phone.told.push(data);
  onTestFinished(() => {
    channel.close();
    for (const end of ends) end();
    vi.unstubAllGlobals();
    globalThis.daypassKept = undefined;
  });
  return phone;
}

const realTimeout = globalThis.setTimeout;

function workerIn(scope: EventTarget, origin: string, registration: { active: object | null }) {
  const happens = <T extends WorkerEvent>(event: T): T => {
    scope.dispatchEvent(event);
    return event;
  };
  /** The event of a request. Its answer is undefined where the worker leaves the request to the browser. */
  const asked = (path: string, { mode, ...init }: Asking = {}) => {
    const request = new Request(new URL(path, origin), init);
    // Only the browser can make a request that opens a page.
    if (mode) Object.defineProperty(request, 'mode', { value: mode });
    return happens(new WorkerFetchEvent(request));
  };
  /** Sends a message without a port to answer on. */
  const isTold = (request: unknown) => happens(new WorkerMessageEvent(request, [])).ended();
  const install = () => happens(new WorkerEvent('install')).ended();
  return {
    install,
    /** Installs, and waits for the rest. */
    copyAll: () => install().then(() => isTold({ type: 'complete' })),
    activate: () => {
      registration.active = {};
      return happens(new WorkerEvent('activate')).ended();
    },
    sync: (tag: string) => happens(Object.assign(new WorkerEvent('sync'), { tag })).ended(),
    fetches: (path: string, asking?: Asking) => asked(path, asking).answer,
    /** Opens a page. `done` also waits for what the worker does afterwards. */
    opens: async (path: string, until: 'answered' | 'done' = 'answered'): Promise<Response> => {
      const event = asked(path, { mode: 'navigate', headers: { accept: 'text/html,*/*' } });
      const answer = await event.answer!;
      if (until === 'done') await event.ended();
      return answer;
    },
    /** The worker's answer to a message of a page. */
    async hears(request: unknown): Promise<unknown> {
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise((done) => (port1.onmessage = ({ data }: MessageEvent) => done(data)));
      const event = happens(new WorkerMessageEvent(request, [port2]));
      return answer.finally(() => port1.close()).then((value) => event.ended().then(() => value));
    },
    isTold,
  };
}
