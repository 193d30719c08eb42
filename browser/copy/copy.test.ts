import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { aLocalStorage } from '@/browser/testing/a-page';
import { aServerThat, away, refuses, says } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { askWorker } from './ask-worker';

const pass = withFalseClock();
/** No test remembers anything of an earlier page. */
beforeEach(() => vi.resetModules());

const lastly = () => onTestFinished(() => void vi.unstubAllGlobals());

test.each(['works', 'full', 'blocked'] as const)(
  'when the copy was last tested is known as long as the page lasts, where storage is: %s',
  async (state) => {
    lastly();
    vi.stubGlobal('localStorage', aLocalStorage(state));
    const { checkedAt, rememberChecked } = await import('./checked-at');
    expect(checkedAt()).toBeNull();
    expect(rememberChecked()).toBe(NOW_MS);
    expect(checkedAt()).toBe(NOW_MS);
  },
);

test('a time that an earlier version of the app remembered is read, and anything else is no time', async () => {
  lastly();
  const phone = aLocalStorage();
  vi.stubGlobal('localStorage', phone);
  const { checkedAt } = await import('./checked-at');
  phone.setItem('daypass:checked-at', String(NOW_MS));
  expect(checkedAt()).toBe(NOW_MS);
  for (const odd of ['"yesterday"', 'null', '{', '[]']) {
    phone.setItem('daypass:checked-at', odd);
    expect(checkedAt()).toBeNull();
  }
});

/** Why nothing can be copied, as a browser with these limits says it. */
async function whyIn({ isSecure = true, hasWorkers = true, keys = () => Promise.resolve<string[]>([]) } = {}) {
  lastly();
  vi.stubGlobal('window', { isSecureContext: isSecure });
  vi.stubGlobal('navigator', hasWorkers ? { serviceWorker: {} } : {});
  vi.stubGlobal('caches', { keys });
  const { whyNotOffline } = await import('./why-not-offline');
  return whyNotOffline();
}

test('a phone that can store pages has no reason not to', async () => {
  expect(await whyIn()).toBeNull();
});

test('each reason why nothing can be stored is told from the others', async () => {
  expect(await whyIn({ isSecure: false, hasWorkers: false })).toBe('not-encrypted');
  expect(await whyIn({ hasWorkers: false })).toBe('no-worker');
  expect(await whyIn({ keys: () => Promise.reject(new DOMException('no', 'SecurityError')) })).toBe('storage-blocked');
});

test.each([
  ['has it', says({}), null],
  ['redirects', () => new Response(null, { status: 302 }), 'redirected'],
  ['lacks it', refuses(404), 'lacking'],
  ['cannot be reached', away, null],
] as const)('of a host that %s the worker, that is told', async (_, answering, fault) => {
  aServerThat(() => answering);
  const { faultOfWorker } = await import('./why-not-offline');
  expect(await faultOfWorker()).toBe(fault);
});

test('a storage that does not answer in three seconds is told from one that is blocked', async () => {
  const why = whyIn({ keys: () => new Promise(() => undefined) });
  await pass(3_000);
  expect(await why).toBe('storage-silent');
});

/** A worker that gives this answer. Without `answer` the browser has no worker. */
function aWorker(answer?: (request: unknown) => unknown) {
  lastly();
  const worker = {
    postMessage: (request: unknown, [port]: [MessagePort]) => {
      const said = answer?.(request);
      if (said !== undefined) port.postMessage(said);
      // An open port keeps Node running; a browser does not mind.
      onTestFinished(() => port.close());
    },
  };
  const registration = answer ? { active: worker } : undefined;
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(registration) } });
}

test('the worker is asked, and gives its answer', async () => {
  aWorker((request) => ({ heard: request }));
  expect(await askWorker({ type: 'version' })).toEqual({ heard: { type: 'version' } });
  aWorker(() => 'a text');
  expect(await askWorker({ type: 'version' })).toBe('a text');
});

test('a request that the worker could not do fails with its words', async () => {
  aWorker(() => ({ failed: 'There is no room.' }));
  await expect(askWorker({ type: 'inventory' })).rejects.toThrow('There is no room.');
});

test('without a worker, and with one that is silent for a minute, the question fails', async () => {
  aWorker();
  await expect(askWorker({ type: 'version' })).rejects.toThrow('no worker');
  aWorker(() => undefined);
  const asked = askWorker({ type: 'version' });
  const failed = expect(asked).rejects.toThrow('did not answer');
  await pass(59_999);
  await pass(1);
  await failed;
});
