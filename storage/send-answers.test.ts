import { expect, onTestFinished, test } from 'vitest';
import { requestOf } from '@/domain/outbox/entry';
import { EACH_WRITE, WRITE_NAMES } from '@/domain/outbox/testing/each-write';
import { aProblemAnswer, FOREIGN_ANSWERS } from '@/domain/outbox/testing/lap-answer';
import { onNews, type OutboxNews } from './news';
import { changeOutbox, readOutbox } from './outbox-table';
import { sendOutbox } from './send-outbox';
import { typeLaps } from '@/storage/testing/laps-to-send';
import { openNetwork, type Said } from '@/storage/testing/network';
import { openRaceApi } from '@/storage/testing/race-api';
import { thisPage } from '@/storage/testing/this-page';

const HOUR_S = 3_600;
const entries = async () => (await readOutbox()).entries;
const hurry = () => changeOutbox({ type: 'hurried', now: Date.now() });

/** Sends one lap once, and answers it so. Gives what is left in the outbox, the pause, and the news. */
async function answeredWith(said: Said) {
  const kept = thisPage();
  const api = await openRaceApi();
  api.says = () => said;
  await typeLaps(1);
  const news: OutboxNews[] = [];
  onTestFinished(onNews((heard) => heard.type !== 'changed' && news.push(heard)));
  const sent = await sendOutbox();
  const [entry, ...more] = await entries();
  expect(more).toEqual([]);
  const laps = await kept.read(['laps'], (tables) => tables('laps').all());
  const pauseS = entry && Math.ceil((entry.nextTryAt - Date.now()) / 1_000);
  return { api, sent, entry, laps, news, pauseS };
}

test.each(WRITE_NAMES)('%s leaves with the answer of our server, having been sent as it is', async (name) => {
  const kept = thisPage();
  const { entry, answer } = EACH_WRITE[name];
  const network = await openNetwork(() => ({ status: 200, body: answer }));
  await kept.put('outbox', entry.id, entry);
  expect(await sendOutbox()).toEqual({ isWaiting: false, dueAt: null });
  const { method, url, body } = requestOf(entry);
  expect(network.asked).toMatchObject([{ method, path: url, body: body === null ? '' : JSON.stringify(body) }]);
  expect(await entries()).toEqual([]);
});

// A browser gives status 0 for a redirect that it does not follow, so no server can send it. A 407 is for the browser
// itself, and reaches no page.
const foreign = FOREIGN_ANSWERS.filter(({ status }) => status > 0 && status !== 407).map((said) => ({
  ...said,
  ...(said.retryAfter !== undefined && { headers: { 'retry-after': said.retryAfter } }),
}));
test.each<Said>([
  ...foreign,
  { status: 200, body: '<!doctype html><title>Sign in</title>', headers: { 'content-type': 'text/html' } },
  { status: 302, headers: { location: '/sign-in' } },
  { status: 503, body: '<h1>Later</h1>', headers: { 'retry-after': `${HOUR_S}` } },
])('$status $body of something else keeps the lap, and it is tried again after 5 s', async (said) => {
  const { entry, laps, news, pauseS, sent } = await answeredWith(said);
  expect(entry).toMatchObject({ id: 'lap-1', state: 'waiting', mayHaveArrived: true });
  expect(entry!.lastProblem).toMatchObject({ status: null, code: 'not-ours' });
  expect([laps, news, pauseS]).toEqual([[], [], 5]);
  expect(sent).toEqual({ isWaiting: true, dueAt: entry!.nextTryAt });
});

test.each([
  [400, 'invalid'],
  [401, 'not-signed-in'],
  [403, 'not-yours'],
  [404, 'not-found'],
  [409, 'race-not-open'],
  [422, 'invalid'],
])(
  'a refusal of ours (%i %s) keeps the lap until the person has seen it, and does not send it again',
  async (...of) => {
    const [status, code] = of;
    const { api, sent, entry, news } = await answeredWith({ status, body: aProblemAnswer(status, code) });
    expect(entry).toMatchObject({ state: 'refused', lastProblem: { status, code } });
    expect(news).toMatchObject([{ type: 'refused', entry: { id: 'lap-1' }, problem: { status, code } }]);
    expect(sent).toEqual({ isWaiting: false, dueAt: null });
    await hurry();
    await sendOutbox();
    expect(api.log()).toEqual(['POST lap-1']);
    await changeOutbox({ type: 'dismissed', id: 'lap-1' });
    expect(await entries()).toEqual([]);
  },
);

test.each([408, 425, 429, 500, 502, 503])('our own %i keeps the lap, which is tried again', async (status) => {
  const { api, entry, pauseS, news } = await answeredWith({ status, body: aProblemAnswer(status, 'not-now') });
  const mayHaveArrived = status >= 500;
  expect(entry).toMatchObject({ state: 'waiting', mayHaveArrived, lastProblem: { status, code: 'not-now' } });
  expect(pauseS).toBeLessThanOrEqual(2);
  expect(news).toEqual([]);
  await hurry();
  api.says = api.ours;
  expect(await sendOutbox()).toEqual({ isWaiting: false, dueAt: null });
  expect(api.model.standing(1)).toHaveLength(1);
});

test.each([429, 503])('a pause that our own %i asks for is kept, and by all of its kind', async (status) => {
  thisPage();
  const api = await openRaceApi();
  const headers = { 'retry-after': '40' };
  api.says = () => ({ status, body: aProblemAnswer(status, 'too-many'), headers });
  await typeLaps(1, 2);
  const { dueAt } = await sendOutbox();
  expect(api.log()).toEqual(['POST lap-1']);
  const pauses = (await entries()).map(({ nextTryAt }) => Math.ceil((nextTryAt - Date.now()) / 1_000));
  expect(pauses).toEqual([40, 40]);
  expect(dueAt).toBe((await entries())[0]!.nextTryAt);
});

test('a fault of ours over one lap, and something else that answers one, hold up no other', async () => {
  thisPage();
  const api = await openRaceApi();
  api.says = (asked) => {
    if (asked.body.includes('lap-1')) return { status: 500, body: aProblemAnswer(500, 'fault') };
    return asked.body.includes('lap-2') ? { status: 403, body: 'a filter' } : api.ours(asked);
  };
  await typeLaps(1, 2, 3);
  expect(await sendOutbox()).toMatchObject({ isWaiting: true });
  // Once another entry has come through, the one that was stopped is tried again at once: perhaps it was the wifi.
  expect(api.log()).toEqual(['POST lap-1', 'POST lap-2', 'POST lap-3', 'POST lap-2']);
  expect((await entries()).map(({ id }) => id)).toEqual(['lap-1', 'lap-2']);
});

test('what official changes are about keeps their order: a correction waits for the decision before it', async () => {
  const kept = thisPage();
  const { entry: decision, answer } = EACH_WRITE['a decision'];
  const { entry: correction, answer: corrected } = EACH_WRITE['a correction'];
  await kept.put('outbox', 'first', { ...decision, id: 'first', createdAt: 1 });
  await kept.put('outbox', 'second', { ...correction, id: 'second', createdAt: 2 });
  const network = await openNetwork(() => ({ status: 500, body: aProblemAnswer(500, 'fault') }));
  await sendOutbox();
  expect(network.asked).toMatchObject([{ path: decision.url }]);
  network.says = ({ path }) => ({ status: 200, body: path === decision.url ? answer : corrected });
  await hurry();
  await sendOutbox();
  expect(network.asked.map(({ path }) => path)).toEqual([decision.url, decision.url, correction.url]);
  expect(await entries()).toEqual([]);
});

test('a withdrawal is settled where our server knows no such lap, and not where something else says so', async () => {
  thisPage();
  const api = await openRaceApi();
  api.says = () => 'cut';
  await typeLaps(1);
  await sendOutbox();
  await changeOutbox({ type: 'cancelled', id: 'lap-1', now: 0 });
  api.says = () => ({ status: 404, body: { code: 'not-found', missing: 'lap' } });
  expect(await sendOutbox()).toMatchObject({ isWaiting: true });
  await hurry();
  api.says = api.ours;
  expect(await sendOutbox()).toEqual({ isWaiting: false, dueAt: null });
  expect(api.log()).toEqual(['POST lap-1', 'DELETE lap-1', 'DELETE lap-1']);
  expect(await entries()).toEqual([]);
});
