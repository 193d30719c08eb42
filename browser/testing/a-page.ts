import { onTestFinished, vi } from 'vitest';
import { channelsOfOneBrowser } from './channels';
import type { WebLocks } from '@/storage/testing/web-locks';

type Given = {
  /** Pages with the same locks belong to one browser. Without locks each page is on its own. */
  locks?: WebLocks;
  /** What the page finds, by the selector that it looks for. */
  elements?: Record<string, object>;
  /** Stands for the worker, where the page has one. */
  serviceWorker?: object;
};

/** What a browser gives to the code of a page that somebody looks at, for as long as the test lasts. */
export function aPage({ locks, elements = {}, serviceWorker }: Given = {}) {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    querySelector: (selector: string) => elements[selector] ?? null,
  });
  const openChannel = channelsOfOneBrowser();
  vi.stubGlobal('document', document);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  vi.stubGlobal('navigator', { locks, ...(serviceWorker && { serviceWorker }) });
  vi.stubGlobal('localStorage', aLocalStorage());
  // No sending is under way on this page yet (storage/one-sender.ts).
  vi.stubGlobal('daypassSending', undefined);
  vi.stubGlobal('BroadcastChannel', function (name: string) {
    return openChannel(name);
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return {
    look(visibilityState: 'visible' | 'hidden') {
      document.visibilityState = visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    hears: (type: string) => document.dispatchEvent(new Event(type)),
    windowHears: (type: string, more: object = {}) => window.dispatchEvent(Object.assign(new Event(type), more)),
    /** Every event of this kind from now on. */
    eventsOf(type: string): Event[] {
      const events: Event[] = [];
      document.addEventListener(type, (event) => events.push(event));
      return events;
    },
  };
}

/** The storage of the site: it works, has no room, or is blocked in the settings of the browser. */
export function aLocalStorage(state: 'works' | 'full' | 'blocked' = 'works') {
  const values = new Map<string, string>();
  const refuse = (name: string) => {
    throw new DOMException('refused', name);
  };
  return {
    getItem: (key: string) => (state === 'blocked' ? refuse('SecurityError') : (values.get(key) ?? null)),
    setItem: (key: string, value: string) =>
      state === 'works' ? values.set(key, value) : refuse(state === 'full' ? 'QuotaExceededError' : 'SecurityError'),
  };
}
