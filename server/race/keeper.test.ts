import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { GATE, NOON, PHONE, makeKeeper, makeLap, makeRace } from '@/server/testing/make-keeper';
import type { EncodedBoard } from './board-pages';

const toBoard = (encoded: EncodedBoard | null) => JSON.parse(encoded!.body.toString()) as Board;

test('a lap that is sent again is answered with the lap as it is now, and counts once', async () => {
  const { race } = await makeKeeper();
  const lap = makeLap('Ada', 9_123);
  const first = await race.submit(lap, PHONE);
  expect(first).toMatchObject({ ok: true, value: { isNew: true, lap: { id: lap.id, status: 'waiting', version: 1 } } });
  await race.decide(lap.id, { verdict: 'verified', version: 1 }, 'Olga');
  const again = await race.submit(lap, PHONE);
  expect(again).toMatchObject({ ok: true, value: { isNew: false, lap: { status: 'verified', version: 2 } } });
  expect((await race.log(0, 100)).facts).toHaveLength(2);
});

test('two deliveries of one lap that arrive at once are one lap', async () => {
  const { race } = await makeKeeper();
  const lap = makeLap('Ada', 9_123);
  const answers = await Promise.all([race.submit(lap, PHONE), race.submit(lap, PHONE)]);
  expect(answers.map((answer) => answer.ok && answer.value.isNew)).toEqual([true, false]);
  expect((await race.log(0, 100)).facts).toHaveLength(1);
});

test('an id that was used is refused for another lap, also in another race', async () => {
  const races = [makeRace('city'), makeRace('park')];
  const { race, keeper } = await makeKeeper({ races });
  const lap = makeLap('Ada', 9_123);
  await race.submit(lap, PHONE);
  const refused = { ok: false, failure: { code: 'id-reused' } };
  expect(await race.submit({ ...lap, timeMs: 9_122 }, PHONE)).toMatchObject(refused);
  expect(await keeper.find('park')!.submit(lap, PHONE)).toMatchObject(refused);
});

test('of two decisions about one version of a lap one wins, and the other sees the lap as it is now', async () => {
  const { race } = await makeKeeper();
  const lap = makeLap('Ada', 9_123);
  await race.submit(lap, PHONE);
  const [first, second] = await Promise.all([
    race.decide(lap.id, { verdict: 'verified', version: 1 }, 'Olga'),
    race.decide(lap.id, { verdict: 'rejected', reason: 'cut the corner', version: 1 }, 'Omar'),
  ]);
  expect(first).toMatchObject({ ok: true, value: { status: 'verified', decision: { by: 'Olga' } } });
  expect(second).toMatchObject({
    ok: false,
    failure: { code: 'changed-meanwhile', lap: { status: 'verified', version: 2 } },
  });
});

test('200 laps at once are stored in order and without gaps', async () => {
  const { race, database } = await makeKeeper();
  const laps = Array.from({ length: 200 }, (_, index) => makeLap(`Racer ${index}`, 9_000 + index));
  const answers = await Promise.all(laps.map((lap) => race.submit(lap, PHONE)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const rows = await database.logEntry.findMany({ select: { seq: true, lapId: true }, orderBy: { seq: 'asc' } });
  expect(rows).toEqual(laps.map(({ id }, index) => ({ seq: index + 1, lapId: id })));
  expect(await database.submission.count()).toBe(200);
});

test('a restart folds the same board', async () => {
  const { race, reopen } = await makeKeeper();
  const laps = Array.from({ length: 40 }, (_, index) => makeLap(`Racer ${index % 13}`, 9_000 + ((index * 37) % 50)));
  for (const lap of laps) await race.submit(lap, PHONE);
  for (const { id } of laps.slice(0, 30)) await race.decide(id, { verdict: 'verified', version: 1 }, 'Olga');
  await race.withdraw(laps[35]!.id, PHONE.device);
  await race.correct(laps[3]!.id, { timeMs: 8_000, reason: 'read wrongly', version: 2 }, 'Olga');
  await race.rename(
    await race.read(({ names }) => names.get('racer 2')!.id),
    { name: 'Ann', country: 'FR' },
    'asked for it',
    'Olga',
  );
  const before = toBoard(race.board(100));
  const after = toBoard((await reopen()).race.board(100));
  expect({ ...after, asOf: '' }).toEqual({ ...before, asOf: '' });
  expect(after.rows[0]).toMatchObject({ rank: 1, resultMs: 8_000 });
});

test('only the device that sent a lap can withdraw it, also after a restart', async () => {
  const { race, reopen } = await makeKeeper();
  const lap = makeLap('Ada', 9_123);
  await race.submit(lap, PHONE);
  expect(await race.withdraw(lap.id, 'phone-2')).toMatchObject({ ok: false, failure: { code: 'not-yours' } });
  const { race: again } = await reopen();
  expect(again.isOwn(lap.id, PHONE.device)).toBe(true);
  expect(again.isOwn(lap.id, 'phone-2')).toBe(false);
  expect(await again.withdraw(lap.id, PHONE.device)).toMatchObject({ ok: true, value: { status: 'withdrawn' } });
});

test("a lap for somebody else's racer from another phone is flagged until an official has verified one from it", async () => {
  const { race } = await makeKeeper();
  const other = { ...PHONE, device: 'phone-2' };
  const flagsOf = async (by: typeof PHONE | typeof other | typeof GATE) => {
    const answer = await race.submit(makeLap('Ada', 9_000 + minute, { racedAt: moment() }), by);
    return answer.ok ? answer.value.lap : null;
  };
  let minute = 0;
  const moment = () => new Date(Date.parse(NOON) - 120_000 * ++minute).toISOString();
  expect((await flagsOf(PHONE))?.flags).toEqual([]);
  expect((await flagsOf(PHONE))?.flags).toEqual([]);
  const foreign = await flagsOf(other);
  expect(foreign?.flags).toEqual(['other-device']);
  expect((await flagsOf(other))?.flags).toEqual(['other-device']);
  expect((await flagsOf(GATE))?.flags).toEqual([]);
  await race.decide(foreign!.id, { verdict: 'verified', version: 1 }, 'Olga');
  expect((await flagsOf(other))?.flags).toEqual([]);
});

test('the devices of submitters are in no board, no lap and no log', async () => {
  const { race } = await makeKeeper();
  const lap = makeLap('Ada', 9_123);
  const answer = await race.submit(lap, { ...PHONE, device: 'secret-device' });
  const seen = JSON.stringify([answer, race.board(100)!.body.toString(), await race.log(0, 10)]);
  expect(seen).not.toContain('secret-device');
});

test('a race from the past shows who was placed, and takes nothing', async () => {
  const placed = [
    { name: 'Saketh', place: 'finalist' as const },
    { name: 'Rick Fish', place: 'champion' as const },
  ];
  const archive = { placed, note: 'Times were not recorded.', sources: [] };
  const { keeper, race } = await makeKeeper({ races: [makeRace('final-2018', { rules: undefined, archive })] });
  const { rows, state, totals } = toBoard(race.board(100));
  expect(rows.map(({ racerId, rank, resultMs }) => [racerId, rank, resultMs])).toEqual([
    ['rick-fish', 1, null],
    ['saketh', null, null],
  ]);
  expect({ state, totals }).toEqual({ state: 'final', totals: { racers: 2, laps: 0, waiting: 0 } });
  expect(keeper.races()).toMatchObject([{ slug: 'final-2018', state: 'final', racers: 2 }]);
  expect(toBoard(race.board(1)).next).toBe('rick-fish');
  expect(toBoard(race.board(1, 'rick-fish')).rows).toMatchObject([{ racerId: 'saketh' }]);
  expect(race.board(1, 'nobody')).toBeNull();
  expect(await race.submit(makeLap('Ada', 9_123), PHONE)).toMatchObject({ failure: { code: 'race-not-open' } });
  expect(
    await race.changeState({ state: 'open', reason: 'once more' }, { name: 'Olga', role: 'race-director' }),
  ).toMatchObject({ failure: { code: 'race-final' } });
});
