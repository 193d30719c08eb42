import { expect, test } from 'vitest';
import type { Lap } from '@/domain/race/contract/lap';
import { markLapsSeen, updateLapsIn, updateLaps, readLaps } from './lap-table';
import { aPhone } from '@/storage/testing/a-phone';
import { thisPage } from '@/storage/testing/this-page';

const aLap = (fields: Partial<Lap>): Lap => ({
  ...{ id: '01890000-0000-7000-8000-000000000001', race: 'day', racerId: 'r', name: 'Ada', country: null },
  ...{ timeMs: 9_123, resets: 0, finished: true, racedAt: '2018-11-29T08:30:00.000Z' },
  ...{
    receivedAt: '2018-11-29T08:30:01.000Z',
    status: 'waiting',
    flags: [],
    source: 'attendee',
    run: null,
    version: 1,
  },
  ...fields,
});

async function rowAfter(seen: Lap['status'], ...laps: Lap[]) {
  const kept = aPhone();
  const [first] = laps;
  await kept.change(['laps'], (tables) =>
    tables('laps').put(first!.id, { race: 'day', lap: first, sentAs: 'Ada', seen }),
  );
  for (const lap of laps.slice(1)) await updateLapsIn(kept, [lap]);
  return kept.change(['laps'], (tables) => tables('laps').get(first!.id));
}

test('a decision is kept, and stays unseen', async () => {
  const verified = aLap({ status: 'verified', version: 2 });
  expect(await rowAfter('waiting', aLap({}), verified)).toEqual({
    race: 'day',
    lap: verified,
    sentAs: 'Ada',
    seen: 'waiting',
  });
});

test('an answer that was overtaken changes nothing', async () => {
  const rejected = aLap({ status: 'rejected', version: 3 });
  expect(await rowAfter('waiting', rejected, aLap({ status: 'verified', version: 2 }))).toMatchObject({
    lap: rejected,
  });
});

test('a decision that was taken back may be news once more', async () => {
  const verified = aLap({ status: 'verified', version: 2 });
  const waits = aLap({ version: 3 });
  expect(await rowAfter('verified', verified, waits)).toMatchObject({ seen: 'waiting' });
  expect(await rowAfter('verified', verified, waits, aLap({ status: 'verified', version: 4 }))).toMatchObject({
    lap: { status: 'verified' },
    seen: 'waiting',
  });
});

test('laps of others are not kept', async () => {
  const kept = aPhone();
  await updateLapsIn(kept, [aLap({})]);
  expect(await kept.change(['laps'], (tables) => tables('laps').all())).toEqual([]);
});

test('a phone knows the laps that it has sent to a race, with what it has not been asked about yet', async () => {
  const kept = thisPage();
  const mine = { race: 'day', lap: aLap({}), sentAs: 'Ada', seen: 'waiting' } as const;
  await kept.put('laps', 'a', mine);
  await kept.put('laps', 'b', { ...mine, lap: null, seen: null });
  await kept.put('laps', 'c', { ...mine, race: 'night' });
  await kept.put('laps', 'd', { ...mine, lap: { id: 'd' } });
  expect(await readLaps('day')).toEqual([
    { ...mine, id: 'a' },
    { ...mine, id: 'b', lap: null, seen: null },
  ]);
});

test('what became of the laps of a race has been seen, and of no other race', async () => {
  const kept = thisPage();
  const first = aLap({});
  const other = aLap({ id: 'of-the-night', race: 'night' });
  for (const lap of [first, other])
    await kept.put('laps', lap.id, { race: lap.race, lap, sentAs: 'Ada', seen: 'waiting' });
  await kept.put('laps', 'not-asked-yet', { race: 'day', lap: null, sentAs: null, seen: null });
  await updateLaps([first, other].map((lap) => ({ ...lap, status: 'verified', version: 2 })));
  await markLapsSeen('day');
  const seen = async (race: string) => (await readLaps(race)).map(({ id, seen: status }) => [id, status]);
  expect(await seen('day')).toEqual([
    [first.id, 'verified'],
    ['not-asked-yet', null],
  ]);
  expect(await seen('night')).toEqual([['of-the-night', 'waiting']]);
});
