import { expect, test } from 'vitest';
import { away, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { aRacePage } from '@/browser/race/testing/a-race-page';

const pass = withFalseClock();
const factOf = (seq: number) => ({
  ...{ seq, at: '2018-11-29T08:30:00.000Z', actor: 'ada', action: 'withdrawn', lapId: `lap-${seq}` },
});
/** The facts after one, as many as were asked for, of a log that ends at `last`. */
const logTo = (last: number) => (path: string) => {
  const query = new URLSearchParams(path.split('?')[1]);
  const after = Number(query.get('after'));
  const count = Math.min(Number(query.get('limit')), last - after);
  return says({ log: Array.from({ length: count }, (_, index) => factOf(after + 1 + index)), next: null });
};

async function aLog(answer: (path: string) => Answering) {
  const race = aRacePage(answer);
  const { useLog } = await import('./use-log');
  const { now } = await used(() => useLog('day'));
  const seqs = () => now().data?.map(({ seq }) => seq) ?? null;
  const span = () => [seqs()?.[0], seqs()?.at(-1)];
  return { race, now, seqs, span };
}

test('nothing is asked before the board says how long the log is; then its end is read', async () => {
  const { race, now, span } = await aLog(logTo(250));
  await pass(5_000);
  expect([now().state, race.asked()]).toEqual(['loading', []]);
  await race.board(250);
  await until(() => now().state === 'ready');
  expect(race.asked()).toEqual(['log?after=150&limit=100']);
  expect([span(), now().hasMore, now().asOfMs]).toEqual([[250, 151], true, NOW_MS + 5_000]);
});

test('a race in which nothing has happened has an empty log, and nobody is asked for it', async () => {
  const { race, now } = await aLog(logTo(0));
  await race.board(0);
  await until(() => now().state === 'ready');
  expect([now().data, now().hasMore, race.asked()]).toEqual([[], false, []]);
});

test('what is new on the board is read, and no more than that', async () => {
  const { race, now, span } = await aLog(logTo(250));
  await race.board(250);
  await until(() => now().state === 'ready');
  race.answer = logTo(251);
  race.changed(251);
  await pass(1_000);
  await until(() => span()[0] === 251);
  expect(race.asked().slice(1)).toEqual(['log?after=250&limit=100']);
});

test('earlier facts come page by page, down to the first one', async () => {
  const { race, now, span } = await aLog(logTo(250));
  await race.board(250);
  await until(() => now().state === 'ready');
  for (const [oldest, hasMore] of [
    [51, true],
    [1, false],
  ] as const) {
    now().more();
    await pass(1_000);
    await until(() => span()[1] === oldest);
    expect(now().hasMore).toBe(hasMore);
  }
  expect(span()).toEqual([250, 1]);
  race.answer = logTo(251);
  race.changed(251);
  await pass(1_000);
  await until(() => span()[0] === 251);
});

test('a log that has become shorter, as after a backup, is read anew', async () => {
  const { race, now, seqs, span } = await aLog(logTo(250));
  await race.board(250);
  await until(() => now().state === 'ready');
  race.answer = logTo(40);
  await race.board(40);
  await pass(1_000);
  await until(() => span()[0] === 40);
  expect(seqs()).toHaveLength(40);
});

test.each<[string, Answering]>([
  ['offline', away],
  ['failed', refuses(503)],
])('%s: what was read stays, and another try reads what is missing', async (state, answer) => {
  const { race, now, span } = await aLog(logTo(250));
  await race.board(250);
  await until(() => now().state === 'ready');
  race.answer = () => answer;
  race.changed(251);
  await pass(1_000);
  await until(() => now().state === state);
  expect([span(), now().asOfMs]).toEqual([[250, 151], NOW_MS]);
  race.answer = logTo(251);
  now().refresh();
  await pass(1_000);
  await until(() => now().state === 'ready');
  expect(span()[0]).toBe(251);
});

test('without a board there is nothing to ask after: a lost line says so', async () => {
  const { race, now } = await aLog(() => silent);
  await until(() => race.line() === 1);
  race.loseLine();
  await pass(60_000);
  await until(() => now().state === 'offline');
  expect(now().data).toBeNull();
});
