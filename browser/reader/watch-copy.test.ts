import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { COPY_CHANNEL } from '@/domain/offline/messages';
import { COPY_CHANGED } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, says } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';

const pass = withFalseClock();
/** Nothing is known of the copy, as on a page that has just been opened. */
beforeEach(() => vi.resetModules());

const [FIRST, SECOND, THIRD] = ['000000000001', '000000000002', '000000000003'] as const;

class Worker extends EventTarget {
  state = 'installing';
  becomes(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** The browser's side of a worker. Its copy has a version, and is more or less complete. */
function aCopy({ completeness = 'whole', version = FIRST } = {}) {
  const copy = { completeness, version, asked: [] as string[] };
  const active = {
    postMessage({ type }: { type: string }, [port]: [MessagePort]) {
      copy.asked.push(type);
      port.postMessage(type === 'version' ? copy.version : copy.completeness);
      onTestFinished(() => port.close());
    },
  };
  return { copy, active };
}
function aRegistration(fields: { active?: object; waiting?: object } = {}) {
  const registration = Object.assign(new EventTarget(), {
    ...{ active: null, waiting: null, installing: null as Worker | null, update: vi.fn(() => Promise.resolve()) },
    ...fields,
  });
  const findsUpdate = () => {
    registration.installing = new Worker();
    registration.dispatchEvent(new Event('updatefound'));
    return registration.installing;
  };
  return { registration, findsUpdate };
}

type Given = { registration: object; register?: () => Promise<object>; isControlled?: boolean };

async function opened({ registration, register = () => Promise.resolve(registration), isControlled = true }: Given) {
  const pill = { dataset: {} as Record<string, string>, textContent: '' };
  const live = { dataset: {} as Record<string, string>, textContent: '' };
  const serviceWorker = {
    controller: isControlled ? {} : null,
    register: vi.fn(register),
    getRegistration: () => Promise.resolve(registration),
  };
  vi.stubGlobal('location', { pathname: '/' });
  const page = aPage({ elements: { '[data-pill]': pill, '[data-live-region]': live }, serviceWorker });
  const server = aServerThat(() => says({ version: FIRST }));
  const { probe } = await import('./connection');
  const { watchCopy, isUpdateWaiting } = await import('./watch-copy');
  watchCopy();
  await pass();
  /** The server answers, and has this version. */
  const reach = (version: string) => {
    server.answer = () => says({ version });
    return probe();
  };
  return { page, pill, live, reach, isUpdateWaiting, register: serviceWorker.register };
}

test('a complete copy is announced, once on this phone', async () => {
  const { copy, active } = aCopy();
  const { registration } = aRegistration({ active });
  const { page, live } = await opened({ registration });
  await until(() => live.textContent !== '');
  expect(live.textContent).toBe('Ready to work offline: everything is on this phone now.');
  // The message has been read.
  Object.assign(live, { textContent: '', dataset: {} });
  const asked = copy.asked.length;
  page.hears(COPY_CHANGED);
  await until(() => copy.asked.length === asked + 2);
  await pass(60_000);
  expect(live.textContent).toBe('');
});

test('a worker that takes over while this script registers it is asked what is here', async () => {
  const { copy, active } = aCopy();
  const { registration } = aRegistration({ active });
  const register = () => {
    Object.assign(navigator.serviceWorker, { controller: {} });
    return Promise.resolve(registration);
  };
  await opened({ registration, register, isControlled: false });
  await until(() => copy.asked.includes('how-complete'));
});

test('words that were said a moment ago are read to their end before that', async () => {
  const { active, copy } = aCopy({ completeness: 'partly' });
  const { registration } = aRegistration({ active });
  const { page, live } = await opened({ registration });
  await until(() => copy.asked.length === 2);
  const { say } = await import('./say');
  say('Address copied.');
  copy.completeness = 'whole';
  page.hears(COPY_CHANGED);
  await until(() => copy.asked.length === 4);
  await pass();
  expect(live.textContent).toBe('Address copied.');
});

test('where all can be read that is said, and the worker goes on; it is asked again when the server answers', async () => {
  const { active, copy } = aCopy({ completeness: 'on-its-way' });
  const { live, reach, pill } = await opened({ registration: aRegistration({ active }).registration });
  const asked = (type: string) => copy.asked.filter((each) => each === type).length;
  await until(() => asked('complete') === 1);
  const worker = new BroadcastChannel(COPY_CHANNEL);
  worker.postMessage({ type: 'filling', doneBytes: 3, totalBytes: 4 });
  await reach(FIRST);
  await until(() => pill.textContent === 'Readable, 75 %');
  await until(() => asked('complete') === 2);
  copy.completeness = 'whole';
  worker.postMessage({ type: 'whole', version: FIRST });
  await until(() => live.textContent.startsWith('Ready to work offline'));
  await reach(FIRST);
  expect(asked('complete')).toBe(2);
});

test('an incomplete copy is not announced', async () => {
  const { active, copy } = aCopy({ completeness: 'partly' });
  const { live, reach, pill } = await opened({ registration: aRegistration({ active }).registration });
  await until(() => copy.asked.length === 2);
  await reach(FIRST);
  expect([live.textContent, pill.textContent]).toEqual(['', 'Online']);
});

test('a worker that cannot be had now is asked for again as soon as the server answers', async () => {
  const { registration } = aRegistration();
  const answers = [() => Promise.reject(new TypeError('no')), () => Promise.resolve(registration)];
  const { register, reach } = await opened({ registration, register: () => answers.shift()!(), isControlled: false });
  expect(register).toHaveBeenCalledTimes(1);
  await reach(FIRST);
  expect(register).toHaveBeenCalledTimes(2);
  await reach(FIRST);
  expect(register).toHaveBeenCalledTimes(2);
});

test('the browser looks for a new version when the server says that there is one, once for each', async () => {
  const { active, copy } = aCopy();
  const { registration } = aRegistration({ active });
  const { reach } = await opened({ registration });
  await until(() => copy.asked.length === 2);
  await pass();
  for (const version of [FIRST, FIRST, SECOND, SECOND, SECOND, THIRD]) {
    await reach(version);
    await pass();
  }
  expect(registration.update).toHaveBeenCalledTimes(2);
});

test('a version that was published before this page was opened is news to it too', async () => {
  const { active, copy } = aCopy({ version: FIRST });
  const { registration } = aRegistration({ active });
  const { reach } = await opened({ registration });
  await until(() => copy.asked.length === 2);
  await pass();
  await reach(SECOND);
  expect(registration.update).toHaveBeenCalledTimes(1);
});

test('without news it looks every ten minutes', async () => {
  const { active, copy } = aCopy();
  const { registration } = aRegistration({ active });
  const { reach } = await opened({ registration });
  await until(() => copy.asked.length === 2);
  await pass(10 * 60_000 - 1);
  await reach(FIRST);
  expect(registration.update).not.toHaveBeenCalled();
  await pass(1);
  await reach(FIRST);
  expect(registration.update).toHaveBeenCalledTimes(1);
});

test('an update that could not be had, or was not completed, is tried again when the server answers next', async () => {
  const { active, copy } = aCopy();
  const { registration, findsUpdate } = aRegistration({ active });
  const { reach } = await opened({ registration });
  await until(() => copy.asked.length === 2);
  await pass();
  registration.update.mockRejectedValueOnce(new TypeError('no connection'));
  await reach(SECOND);
  await reach(SECOND);
  await pass();
  expect(registration.update).toHaveBeenCalledTimes(2);
  findsUpdate().becomes('redundant');
  await reach(SECOND);
  expect(registration.update).toHaveBeenCalledTimes(3);
});

test('a complete new version waits for a tap, and is not offered in the middle of something', async () => {
  const { active, copy } = aCopy();
  const { registration, findsUpdate } = aRegistration({ active });
  const { pill, reach, isUpdateWaiting } = await opened({ registration });
  await until(() => copy.asked.length === 2);
  await reach(FIRST);
  expect(isUpdateWaiting()).toBe(false);
  const next = findsUpdate();
  next.becomes('installed');
  Object.assign(registration, { waiting: next });
  expect(pill.textContent).toBe('New version');
  expect(isUpdateWaiting()).toBe(true);
  const { holdUpdate } = await import('./hold-update');
  holdUpdate(NOW_MS);
  expect(isUpdateWaiting()).toBe(false);
  holdUpdate(null);
  expect(isUpdateWaiting()).toBe(true);
});

test('a version that waited before the page was opened is offered at once', async () => {
  const { active } = aCopy();
  const { pill, reach } = await opened({ registration: aRegistration({ active, waiting: new Worker() }).registration });
  await reach(FIRST);
  expect(pill.textContent).toBe('New version');
});

test('the first worker is no new version, and its copy is announced as it takes over', async () => {
  const { active } = aCopy();
  const { registration, findsUpdate } = aRegistration();
  const { pill, live, reach } = await opened({ registration, isControlled: false });
  const first = findsUpdate();
  first.becomes('installed');
  await reach(FIRST);
  expect(pill.textContent).toBe('Online');
  Object.assign(registration, { active });
  first.becomes('activated');
  await until(() => live.textContent !== '');
  expect(live.textContent).toContain('Ready to work offline');
});

test('how far the copy has come is shown, and that it has stopped', async () => {
  const { registration } = aRegistration();
  const { pill, reach } = await opened({ registration, isControlled: false });
  await reach(FIRST);
  const worker = new BroadcastChannel(COPY_CHANNEL);
  worker.postMessage({ type: 'filling', doneBytes: 1, totalBytes: 4 });
  await until(() => pill.textContent === 'Saving 25 %');
  worker.postMessage({ type: 'stopped' });
  await until(() => pill.textContent === 'Online');
});

test('a browser without workers is left alone', async () => {
  aPage();
  const server = aServerThat(() => says({ version: FIRST }));
  const { watchCopy, isUpdateWaiting } = await import('./watch-copy');
  const { probe } = await import('./connection');
  watchCopy();
  await probe();
  expect(isUpdateWaiting()).toBe(false);
  expect(server.asked).toHaveLength(1);
});
