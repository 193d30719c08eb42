import { expect, onTestFinished, test, vi } from 'vitest';
import { requestOf } from '@/domain/outbox/entry';
import { onNews, type OutboxNews } from './news';
import { changeIn, changeOutbox, readOutbox } from './outbox-table';
import { sendOutbox } from './send-outbox';
import { anotherPage } from '@/storage/testing/a-phone';
import { lapOf, typeLaps } from '@/storage/testing/laps-to-send';
import { openRaceApi } from '@/storage/testing/race-api';
import { hurryLimits, thisPage } from '@/storage/testing/this-page';
import { WebLocks } from '@/storage/testing/web-locks';
import type { Kept } from './tables';

const NOTHING_LEFT = { isWaiting: false, dueAt: null };
const entries = async () => (await readOutbox()).entries;
const hurry = () => changeOutbox({ type: 'hurried', now: Date.now() });
/** Another tab of this phone changes the outbox. */
const elsewhere = (...[event]: Parameters<typeof changeOutbox>) => changeIn(anotherPage(), event);

function heardNews(): OutboxNews[] {
  const heard: OutboxNews[] = [];
  onTestFinished(onNews((news) => news.type !== 'changed' && heard.push(news)));
  return heard;
}

/** A promise, and the function that ends it. */
function until() {
  let end = (): void => undefined;
  const ended = new Promise<void>((done) => (end = done));
  return { ended, end };
}

test('a lap is sent with the id that the phone made, leaves, and what the server made of it is kept', async () => {
  const kept = thisPage();
  const api = await openRaceApi();
  const news = heardNews();
  await typeLaps(1);
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(JSON.parse(api.asked[0]!.body)).toEqual({ ...lapOf(1).body, id: 'lap-1' });
  expect(await entries()).toEqual([]);
  const row = { race: 'day', sentAs: 'Ada', seen: 'waiting', lap: { id: 'lap-1' } };
  expect(await kept.read(['laps'], (tables) => tables('laps').get('lap-1'))).toMatchObject(row);
  expect(news).toMatchObject([{ type: 'accepted', entry: { id: 'lap-1' }, answer: { id: 'lap-1' } }]);
});

test('two tabs that send at once send each lap once, in the order in which they were typed', async () => {
  thisPage();
  const api = await openRaceApi();
  await typeLaps(1, 2, 3);
  expect(await Promise.all([sendOutbox(), sendOutbox()])).toEqual([NOTHING_LEFT, NOTHING_LEFT]);
  expect(api.log()).toEqual(['POST lap-1', 'POST lap-2', 'POST lap-3']);
});

test('a lap that is typed while another tab sends its last one leaves as well', async () => {
  thisPage();
  const api = await openRaceApi();
  await typeLaps(1);
  let second: Promise<unknown> | undefined;
  onTestFinished(
    onNews(({ type }) => {
      if (type === 'accepted') second ??= typeLaps(2).then(sendOutbox);
    }),
  );
  await sendOutbox();
  await second;
  expect(api.log()).toEqual(['POST lap-1', 'POST lap-2']);
  expect(await entries()).toEqual([]);
});

test.each(['had arrived', 'had not arrived'])(
  'what a sender that is gone left on its way is sent again under its id, and counts once, where it %s',
  async (where) => {
    thisPage();
    const api = await openRaceApi();
    await typeLaps(1);
    await elsewhere({ type: 'started', id: 'lap-1' });
    if (where === 'had arrived') api.model.answer({ ...lapOf(1), body: { ...lapOf(1).body, id: 'lap-1' } });
    expect(await sendOutbox()).toEqual(NOTHING_LEFT);
    expect(api.log()).toEqual(['POST lap-1']);
    expect(api.model.standing(1)).toHaveLength(1);
  },
);

test('a lap that was taken back while it left, by a tab that is gone, is withdrawn and not sent', async () => {
  thisPage();
  const api = await openRaceApi();
  await typeLaps(1);
  await elsewhere({ type: 'started', id: 'lap-1' });
  await elsewhere({ type: 'cancelled', id: 'lap-1', now: 0 });
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.log()).toEqual(['DELETE lap-1']);
  expect(await entries()).toEqual([]);
});

test('a sender whose lock was taken, and whose answer comes late, changes nothing any more', async () => {
  const locks = new WebLocks();
  thisPage({ locks });
  const api = await openRaceApi();
  const news = heardNews();
  const late = until();
  let asked = 0;
  api.says = async (request) => {
    if (asked++ === 0) await late.ended;
    return api.ours(request);
  };
  await typeLaps(1);
  const robbed = expect(sendOutbox()).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => expect(asked).toBe(1));
  await locks.request('daypass-outbox', { steal: true }, () => undefined);
  await robbed;
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  late.end();
  await vi.waitFor(() => expect(news).toHaveLength(2));
  expect(api.log()).toEqual(['POST lap-1', 'POST lap-1']);
  expect(api.model.standing(1)).toHaveLength(1);
  expect(await entries()).toEqual([]);
});

/** Lets another tab do something right after the sender has read what is due. */
function afterLook(kept: Kept, doesElsewhere: () => Promise<unknown>): void {
  const read: Kept['read'] = async (...asked) => {
    globalThis.daypassKept = kept;
    const seen = await kept.read(...asked);
    await doesElsewhere();
    return seen;
  };
  globalThis.daypassKept = { ...kept, read };
}

test('what another tab changed before it was on its way is sent as it is now', async () => {
  const kept = thisPage();
  const api = await openRaceApi();
  await typeLaps(1);
  const edit = { newId: 'unused', body: { ...lapOf(1).body, timeMs: 9_000 }, note: 'Lap 9.000', now: 0 };
  afterLook(kept, () => elsewhere({ type: 'edited', id: 'lap-1', ...edit }));
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.asked.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ ...edit.body, id: 'lap-1' }]);
});

test.each(['recalled', 'cancelled'] as const)(
  'what another tab has %s before it was on its way is not sent, and the next one is',
  async (type) => {
    const kept = thisPage();
    const api = await openRaceApi();
    await typeLaps(1, 2);
    afterLook(kept, () => elsewhere({ type, id: 'lap-1', now: 0 }));
    expect(await sendOutbox()).toEqual(NOTHING_LEFT);
    expect(api.log()).toEqual(['POST lap-2']);
  },
);

test('what was refused by another tab before it was on its way is not sent again', async () => {
  const kept = thisPage();
  const api = await openRaceApi();
  await typeLaps(1, 2);
  const [first] = await entries();
  const problem = { status: 409, code: 'race-not-open' };
  const refused = { request: requestOf(first!), meaning: { type: 'refused', problem }, now: 0, random: 0 } as const;
  afterLook(kept, () => elsewhere({ type: 'answered', id: 'lap-1', ...refused }));
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.log()).toEqual(['POST lap-2']);
  expect(await entries()).toMatchObject([{ id: 'lap-1', state: 'refused' }]);
});

test('what is taken back while it is on its way is withdrawn as soon as its answer is there', async () => {
  thisPage();
  const api = await openRaceApi();
  await typeLaps(1);
  api.says = async (asked) => {
    if (asked.method === 'POST') await elsewhere({ type: 'cancelled', id: 'lap-1', now: 0 });
    return api.ours(asked);
  };
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.log()).toEqual(['POST lap-1', 'DELETE lap-1']);
  expect(api.model.standing(1)).toEqual([]);
});

test('a lap that is edited after it may have arrived is withdrawn first, and then sent under a new id', async () => {
  thisPage();
  const api = await openRaceApi();
  await typeLaps(1, 2);
  api.says = api.butSays('cut');
  expect(await sendOutbox()).toMatchObject({ isWaiting: true });
  const edit = { newId: 'lap-1b', body: { write: 1, timeMs: 9_000 }, note: 'Lap 9.000', now: Date.now() };
  await changeOutbox({ type: 'edited', id: 'lap-1', ...edit });
  await hurry();
  api.says = api.ours;
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  const ofFirst = api.log().filter((line) => line.includes('lap-1'));
  expect(ofFirst).toEqual(['POST lap-1', 'DELETE lap-1', 'POST lap-1b']);
  expect(api.model.standing(1)).toMatchObject([{ id: 'lap-1b' }]);
  expect(api.model.standing(2)).toHaveLength(1);
});

test('a try that has failed before and hangs holds up no lap that is typed meanwhile', async () => {
  thisPage();
  const api = await openRaceApi();
  await typeLaps(1);
  api.says = () => 'cut';
  await sendOutbox();
  await hurry();
  const hanging = until();
  api.says = async (asked) => {
    if (asked.body.includes('lap-1')) await hanging.ended;
    return api.ours(asked);
  };
  const sending = sendOutbox();
  await vi.waitFor(() => expect(api.asked).toHaveLength(2));
  await elsewhere({ type: 'added', write: lapOf(2), now: 2 });
  await vi.waitFor(async () => expect(await entries()).toMatchObject([{ id: 'lap-1', state: 'sending' }]), 5_000);
  expect(api.model.standing(2)).toHaveLength(1);
  hanging.end();
  expect(await sending).toEqual(NOTHING_LEFT);
});

test('without an answer one try speaks for all, and all of them leave once there is one', async () => {
  thisPage();
  const api = await openRaceApi();
  const limits = hurryLimits(50);
  await typeLaps(1, 2, 3);
  api.says = () => 'silent';
  expect(await sendOutbox()).toMatchObject({ isWaiting: true, dueAt: expect.any(Number) as number });
  expect(api.log()).toEqual(['POST lap-1']);
  api.says = api.ours;
  limits.end();
  await changeOutbox({ type: 'reached', now: Date.now() });
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.model.laps.size).toBe(3);
});
