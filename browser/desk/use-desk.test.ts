import { expect, test, vi } from 'vitest';
import type { QueuedLap } from '@/domain/desk/decision';
import type { OutboxEntry } from '@/domain/outbox/entry';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { away, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { passSlowly, passUntil, withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { aLap, lapIdOf } from '@/browser/race/testing/a-lap';
import { aRacePage } from '@/browser/race/testing/a-race-page';

withFalseClock();
const queued = (number: number): QueuedLap => ({
  ...aLap(number, { receivedAt: `2018-11-29T08:30:0${number}.000Z` }),
  wouldRank: null,
});
type Sent = { verdict: 'verified' | 'rejected' | 'waiting'; version: number; reason?: string };

/** A decision that lay in the outbox before, and who made it. */
type Left = { entry: OutboxEntry; maker: string };

/** A server that has these laps to decide, and decides as it is told; `onDecision` may say something in its place. */
async function aDesk({
  laps = [queued(1), queued(2)],
  onQueue = null as Answering | null,
  left = null as Left | null,
} = {}) {
  const sent: (Sent & { lapId: string })[] = [];
  const server = {
    ...{ laps, onQueue, onDecision: null as Answering | null, onClaim: away, lapNow: away },
    onPage: (_path: string): Answering => away,
  };
  const claims: { lapId: string | null; desk: string }[] = [];
  const race = aRacePage((path) => (init) => {
    if (path.includes('/queue?')) return server.onPage(path)(init);
    if (path.endsWith('/queue'))
      return (server.onQueue ?? says({ laps: server.laps, total: server.laps.length }))(init);
    if (path.endsWith('/claims')) {
      claims.push(JSON.parse(init.body as string) as (typeof claims)[number]);
      return server.onClaim(init);
    }
    if (!path.endsWith('/decision')) return server.lapNow(init);
    const made = JSON.parse(init.body as string) as Sent;
    const lapId = path.split('/').at(-2)!;
    sent.push({ ...made, lapId });
    if (server.onDecision) return server.onDecision(init);
    const lap = server.laps.find(({ id }) => id === lapId) ?? queued(1);
    return Response.json({ ...lap, status: made.verdict, version: made.version + 1 });
  });
  if (left) {
    await race.kept.put('outbox', left.entry.id, left.entry);
    localStorage.setItem('daypass:desk-made-by', JSON.stringify({ [left.entry.id]: left.maker }));
  }
  const signedOut = vi.fn();
  const { useDesk } = await import('./use-desk');
  const { now } = await used(() => useDesk('day', 'Olive', signedOut));
  const ids = () => now().open.map(({ id }) => Number(id.slice(-2)));
  const verdicts = () => sent.map(({ lapId, verdict, version }) => `${Number(lapId.slice(-2))} ${verdict} ${version}`);
  return { race, server, sent, claims, signedOut, now, ids, verdicts };
}

/** One that shows its queue. */
async function aDeskAtWork(fields: Parameters<typeof aDesk>[0] = {}) {
  const desk = await aDesk(fields);
  await until(() => desk.now().queue.state === 'ready' && desk.now().open.length > 0);
  return desk;
}

test('the queue is read, and its first lap is in hand', async () => {
  const { now, ids } = await aDeskAtWork();
  expect([ids(), now().total, now().selected?.id, now().said]).toEqual([[1, 2], 2, lapIdOf(1), '']);
});

test('a lap that is verified leaves the queue at once, goes to the server, and the next one is in hand', async () => {
  const { now, ids, verdicts } = await aDeskAtWork();
  void now().decide(now().selected!, 'verified');
  await until(() => ids().join() === '2');
  expect(now().said).toContain('1 lap waits');
  await until(() => verdicts().length === 1);
  expect([verdicts(), now().selected?.id]).toEqual([['1 verified 1'], lapIdOf(2)]);
});

test('a rejection carries its reason', async () => {
  const { now, sent } = await aDeskAtWork();
  await now().decide(now().selected!, 'rejected', 'Cut a corner');
  await until(() => sent.length === 1);
  expect(sent[0]).toMatchObject({ verdict: 'rejected', reason: 'Cut a corner', version: 1 });
});

test('what the server took is taken back by asking for it, under the version it has by now', async () => {
  const { now, ids, verdicts } = await aDeskAtWork();
  await now().decide(now().selected!, 'verified');
  await passUntil(() => now().undoable.decisions[0]?.phase === 'taken');
  const [decision] = now().undoable.decisions;
  void now().undo(decision!);
  // A second tap on what is still drawn.
  void now().undo(decision!);
  await until(() => verdicts().length === 2 && ids().includes(1));
  await passSlowly(1_000);
  expect(verdicts()).toEqual(['1 verified 1', '1 waiting 2']);
});

test('what never left is taken back without a word to the server', async () => {
  const { now, ids, server, verdicts } = await aDeskAtWork();
  server.onDecision = silent;
  await now().decide(queued(1), 'verified');
  await until(() => verdicts().length === 1);
  await now().decide(queued(2), 'rejected', 'Cut a corner');
  await passUntil(() => ids().length === 0 && now().undoable.decisions.length === 2);
  await now().undo(now().undoable.decisions[0]!);
  await until(() => ids().join() === '2');
  await passSlowly(1_000);
  expect(verdicts()).toEqual(['1 verified 1']);
});

test('a decision that the server refuses is shown with what became of the lap', async () => {
  const { now, server } = await aDeskAtWork();
  server.onDecision = refuses(409, {}, { code: 'changed-meanwhile' });
  server.lapNow = says(aLap(1, { status: 'rejected', version: 2 }));
  await now().decide(now().selected!, 'verified');
  await until(() => now().refused[0]?.lap?.status === 'rejected');
  expect(now().refused).toMatchObject([{ lapId: lapIdOf(1), entry: { lastProblem: { code: 'changed-meanwhile' } } }]);
});

test('what was refused as a session had ended is sent again once by its own official', async () => {
  const { now, server, verdicts } = await aDeskAtWork();
  server.onDecision = refuses(401, {}, { code: 'not-signed-in' });
  await now().decide(queued(1), 'verified');
  // The page looks at what was refused, sees that it is its own, and tries once.
  await until(() => verdicts().length === 2);
  await until(() => now().refused.length === 1);
  await passSlowly(5_000);
  expect(verdicts()).toEqual(['1 verified 1', '1 verified 1']);
});

test.each([
  ['Olive', ['1 verified 1']],
  ['Ben', []],
])('what was refused so in a session of %s before is sent again by Olive: %s', async (maker, sent) => {
  const entry = anEntry({
    ...{ id: 'entry-1', kind: 'decision', url: `/api/desk/races/day/laps/${lapIdOf(1)}/decision`, state: 'refused' },
    ...{ body: { verdict: 'verified', version: 1 }, lastProblem: { code: 'not-signed-in', status: 401 } },
  });
  const { verdicts } = await aDeskAtWork({ left: { entry, maker } });
  await passSlowly(2_000);
  expect(verdicts()).toEqual(sent);
});

test('a decision that does not get away in a second and a half is shown as unsent', async () => {
  const { now, server } = await aDeskAtWork();
  server.onDecision = away;
  await now().decide(queued(1), 'verified');
  await until(() => now().outbox.entries.length === 1);
  expect(now().unsent).toEqual([]);
  await passUntil(() => now().unsent.length === 1);
});

test('the queue of this phone is shown until the server answers, and offline it stays', async () => {
  const { now, ids, server } = await aDeskAtWork();
  server.onQueue = away;
  now().queue.refresh();
  await passUntil(() => now().queue.state === 'offline');
  expect(ids()).toEqual([1, 2]);
  const kept = localStorage.getItem('daypass:desk-queue')!;
  expect(JSON.parse(kept)).toMatchObject({ race: 'day', total: 2 });
});

test.each<[string, Answering]>([
  ['offline', away],
  ['failed', refuses(503)],
])('a queue that cannot be read is %s, and is read again when the board has something new', async (state, answer) => {
  const { now, ids, server, race } = await aDesk({ onQueue: answer });
  await until(() => now().queue.state === state);
  expect([ids(), now().selected]).toEqual([[], null]);
  server.onQueue = null;
  await race.board(5);
  // Sooner than it would be by itself.
  await passSlowly(3_000);
  expect([now().queue.state, ids()]).toEqual(['ready', [1, 2]]);
});

test('another page of the queue is shown with its first lap in hand; the oldest one is what the phone remembers', async () => {
  const { now, ids, server } = await aDeskAtWork();
  const asked: string[] = [];
  const page = { total: 9, fitting: 4, before: 2, next: 77, devices: [{ device: 'ABC123', laps: 4 }] };
  server.onPage = (path) => {
    asked.push(path);
    return says({ laps: [queued(5), queued(6)], ...page });
  };
  now().queue.look({ device: 'ABC123', pages: [41] });
  await until(() => ids().join() === '5,6');
  expect(asked).toEqual(['/api/desk/races/day/queue?device=ABC123&after=41']);
  expect([now().selected?.id, now().total, now().page?.next]).toEqual([lapIdOf(5), 9, 77]);
  expect(JSON.parse(localStorage.getItem('daypass:desk-queue')!)).toMatchObject({ total: 2 });
});

test('back on the first page, its laps are what the phone remembers again', async () => {
  const { now, ids, server } = await aDeskAtWork();
  server.onPage = () => says({ laps: [queued(5)], total: 9, fitting: 9, before: 2, next: null, devices: [] });
  now().queue.look({ device: null, pages: [41] });
  await until(() => ids().join() === '5');
  server.laps = [queued(2)];
  now().queue.look({ device: null, pages: [] });
  await until(() => ids().join() === '2');
  expect(JSON.parse(localStorage.getItem('daypass:desk-queue')!)).toMatchObject({ total: 1 });
});

test('a page on which nothing is left leads back to the oldest laps', async () => {
  const { now, ids, server } = await aDeskAtWork();
  server.onPage = () => says({ laps: [], total: 2, fitting: 0, before: 0, next: null, devices: [] });
  now().queue.look({ device: 'ABC123', pages: [] });
  await until(() => now().queue.view.device === null);
  await until(() => now().queue.state === 'ready');
  expect(ids()).toEqual([1, 2]);
});

test('an empty queue is ready, and nothing is in hand', async () => {
  const { now, ids } = await aDesk({ laps: [] });
  await until(() => now().queue.state === 'ready');
  expect([ids(), now().selected, now().total]).toEqual([[], null, 0]);
});

test('when the server says that nobody is signed in, the desk is told', async () => {
  const { signedOut } = await aDesk({ onQueue: refuses(401, {}, { code: 'not-signed-in' }) });
  await until(() => signedOut.mock.calls.length === 1);
});

test('a decision that nothing could keep is not made: the lap is back in the queue', async () => {
  const { now, ids, verdicts } = await aDeskAtWork();
  const { daypassKept } = globalThis;
  globalThis.daypassKept = { ...daypassKept!, change: () => Promise.reject(new Error('a bug')) };
  expect(await now().decide(now().selected!, 'verified')).toBe(false);
  await passSlowly(1_000);
  expect([ids(), verdicts()]).toEqual([[1, 2], []]);
});

const claimedBy = (isHeld: boolean, by: string, number: number): Answering =>
  says({ isHeld, claims: [{ lapId: lapIdOf(number), desk: by, by }] });

test('the desk says which lap it has in hand, one after the other, under one name of its own', async () => {
  const { now, claims, ids } = await aDeskAtWork();
  await until(() => claims.length === 1);
  void now().decide(now().selected!, 'verified');
  await until(() => ids().join() === '2' && claims.length === 2);
  expect(claims.map(({ lapId }) => lapId)).toEqual([lapIdOf(1), lapIdOf(2)]);
  expect(new Set(claims.map(({ desk }) => desk)).size).toBe(1);
});

test('where another desk was faster, the desk takes the next lap, and says who has the first', async () => {
  const desk = await aDesk();
  desk.server.onClaim = claimedBy(false, 'Bo', 1);
  await until(() => desk.now().selected?.id === lapIdOf(2));
  expect(desk.now().claims).toEqual([{ lapId: lapIdOf(1), desk: 'Bo', by: 'Bo' }]);
  expect(desk.ids()).toEqual([1, 2]);
});

test('a server that takes no claims is worked with as one official works', async () => {
  const { now, verdicts, claims } = await aDeskAtWork();
  await until(() => claims.length === 1);
  void now().decide(now().selected!, 'verified');
  await until(() => verdicts().length === 1 && now().selected?.id === lapIdOf(2));
});
