import { expect, onTestFinished, test, vi } from 'vitest';
import {
  COPY_CHANNEL,
  type CheckResult,
  type CopyNews,
  type CopyRequest,
  type InventoryFile,
} from '@/domain/offline/messages';
import * as items from '@/generated/words/copy-items';
import * as words from '@/generated/words/copy-panel';
import * as troubles from '@/generated/words/copy-troubles';
import { showBytes } from '@/words/offline/show-bytes';
import { COPY_CHANGED } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';

withFalseClock('performance');
const PAGES = [
  { path: '/one', title: 'One' },
  { path: '/two', title: 'Two' },
];
const file = (path: string, bytes: number | null = 1_000): InventoryFile => ({ path, wireBytes: 500, bytes });

/** A worker that has these files; null: there is none yet. `fails`: it cannot do what it is asked for. */
function aWorker(files: InventoryFile[]) {
  const worker = { files, fails: false, asked: [] as CopyRequest[], found: {} as Record<string, CheckResult> };
  const answer = (request: CopyRequest) => {
    if (request.type === 'inventory') return { version: 'v1', files: worker.files };
    if (worker.fails) return { failed: 'offline' };
    if (request.type === 'check') return worker.found[request.path] ?? 'sound';
    if (request.type !== 'remove' && request.type !== 'fetch') return {};
    const bytes = request.type === 'remove' ? null : 1_000;
    worker.files = worker.files.map((each) => (request.paths.includes(each.path) ? { ...each, bytes } : each));
    return {};
  };
  const postMessage = (request: CopyRequest, [port]: MessagePort[]) => {
    worker.asked.push(request);
    port!.postMessage(answer(request));
  };
  return Object.assign(worker, { active: { postMessage } });
}

type Given = {
  worker?: ReturnType<typeof aWorker> | null;
  caches?: object;
  isSecure?: boolean;
  isPersistent?: boolean;
};

async function aPanel({ worker = aWorker([file('/one'), file('/two'), file('/app.js')]), ...given }: Given = {}) {
  vi.resetModules();
  const { isSecure = true, caches = { keys: () => Promise.resolve([]) }, isPersistent = false } = given;
  const serviceWorker = Object.assign(new EventTarget(), { getRegistration: () => Promise.resolve(of.registration) });
  const of = { registration: worker as object | null };
  const page = aPage({ serviceWorker });
  vi.stubGlobal('isSecureContext', isSecure);
  vi.stubGlobal('caches', caches);
  const persist = vi.fn(() => Promise.resolve(true));
  const estimate = () => Promise.resolve({ usage: 3_000, quota: 9_000 });
  Object.assign(navigator, { storage: { persist, persisted: () => Promise.resolve(isPersistent), estimate } });
  const { CopyPanel } = await import('./copy-panel');
  const channel = new BroadcastChannel(COPY_CHANNEL);
  onTestFinished(() => channel.close());
  const tell = (news: CopyNews) => channel.postMessage(news);
  const arrive = (next: object) => {
    of.registration = next;
    serviceWorker.dispatchEvent(new Event('controllerchange'));
  };
  return { ...(await drawn(<CopyPanel pages={PAGES} />)), page, tell, arrive, persist, worker: worker! };
}

const allHere = words.allHere({ count: 3, size: showBytes(3_000) });

test.each([
  ['on a page that is not encrypted', { isSecure: false }, troubles.notEncrypted],
  ['where storage is blocked', { caches: { keys: () => Promise.reject(new Error('no')) } }, troubles.storageBlocked],
] as const)('%s nothing can be kept, and it is said why', async (_, given, why) => {
  const { sees, text } = await aPanel(given);
  await sees(words.impossible);
  expect(text()).toContain(why);
});

test('before the first copy is complete its progress shows, and that it stopped; then all that is here', async () => {
  const { sees, tell, arrive, text } = await aPanel({ worker: null });
  await sees(words.filling);
  tell({ type: 'filling', version: 'v1', doneBytes: 250, totalBytes: 1_000 });
  await sees(words.percent({ percent: 25 }));
  tell({ type: 'stopped', version: 'v1', reason: 'no-room', detail: '' });
  await sees(words.stopped);
  expect(text()).toContain(troubles.noRoom);
  arrive(aWorker([file('/one'), file('/two'), file('/app.js')]));
  await sees(allHere);
});

test('what is absent is said, and fetched with a press, of which the page is told', async () => {
  const { sees, tap, worker, page } = await aPanel({
    worker: aWorker([file('/one', null), file('/two'), file('/app.js')]),
  });
  const changes = page.eventsOf(COPY_CHANGED);
  await sees(words.someAbsent);
  tap(items.fetchItem({ title: 'One' }));
  await sees(allHere);
  expect(worker.asked).toContainEqual({ type: 'fetch', paths: ['/one'] });
  expect(changes).toHaveLength(1);
});

test('what could not be fetched is said by its name, and can be tried again', async () => {
  const { sees, tap, tapSeen, worker, text } = await aPanel({
    worker: aWorker([file('/one', null), file('/two'), file('/app.js')]),
  });
  await sees(words.someAbsent);
  worker.fails = true;
  tap(items.fetchItem({ title: 'One' }));
  await sees(troubles.notFetched({ title: 'One' }));
  worker.fails = false;
  await tapSeen(items.fetchItem({ title: 'One' }));
  await sees(allHere);
  expect(text()).not.toContain(troubles.notFetched({ title: 'One' }));
});

test('a page can be removed, and what all share cannot', async () => {
  const { sees, tap, names } = await aPanel();
  await sees(allHere);
  expect(names('button')).not.toContain(items.removeItem({ title: items.shared }));
  tap(items.removeItem({ title: 'Two' }));
  await sees(words.someAbsent);
  expect(names('button')).toContain(items.fetchItem({ title: 'Two' }));
});

test('a test opens each file, and says how many are sound, and when', async () => {
  const { sees, tap, worker } = await aPanel();
  await sees(allHere);
  tap(words.test);
  await sees(words.allSound({ tested: 3 }));
  expect(worker.asked.flatMap((each) => (each.type === 'check' ? [each.path] : []))).toEqual([
    '/one',
    '/two',
    '/app.js',
  ]);
  expect(Number(localStorage.getItem('daypass:checked-at'))).toBeGreaterThan(0);
  worker.found['/two'] = 'damaged';
  tap(words.test);
  await sees(words.someBad({ bad: 1, tested: 3 }));
});

test('the browser is asked to keep the copy, unless it does', async () => {
  const { sees, tap, names, persist } = await aPanel();
  await sees(allHere);
  tap(words.askToKeep);
  await until(() => !names('button').includes(words.askToKeep));
  expect(persist).toHaveBeenCalledOnce();
});

test('a copy that the browser keeps is nothing to ask for', async () => {
  const { sees, names } = await aPanel({ isPersistent: true });
  await sees(allHere);
  expect(names('button')).not.toContain(words.askToKeep);
});
