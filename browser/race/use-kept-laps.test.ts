import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Lap } from '@/domain/race/contract/lap';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { away, refuses, says } from '@/browser/testing/answers';
import { passSlowly, passUntil, withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { aLap, lapIdOf } from '@/browser/race/testing/a-lap';
import { aRacePage } from '@/browser/race/testing/a-race-page';

withFalseClock();
const rowOf = (lap: Lap) => ({ race: lap.race, lap, sentAs: 'Ada', seen: 'waiting' });
const decided = (number: number) => aLap(number, { status: 'verified', version: 2 });
const pathOf = (number: number) => `laps/${lapIdOf(number)}`;

/** A phone that has sent these laps, and shows them. */
async function myLaps(laps: readonly Lap[], answer = (_: string) => away) {
  const race = aRacePage(answer);
  for (const lap of laps) await race.kept.put('laps', lap.id, rowOf(lap));
  const { useKeptLaps } = await import('./use-kept-laps');
  const { tellNews } = await import('@/storage/news');
  const { now, given, end } = await used(() => {
    const [version, setVersion] = useState<number | null>(null);
    return { ...useKeptLaps('day', version === null ? null : { version }), setVersion };
  });
  const stages = () => now().kept.map(({ lap }) => lap?.status);
  return { race, now, given, end, stages, tellNews };
}

test('the laps of this phone are there before the server is asked, and then as it says', async () => {
  const { given, stages } = await myLaps([aLap(1)], () => says(decided(1)));
  await until(() => stages()[0] === 'verified');
  expect(given.some(({ kept }) => kept[0]?.lap?.status === 'waiting')).toBe(true);
});

test('where the server cannot be asked they stay as they were, and are asked for on return', async () => {
  const { race, stages } = await myLaps([aLap(1)]);
  await until(() => race.asked().length === 1);
  await until(() => stages()[0] === 'waiting');
  race.answer = () => says(decided(1));
  race.page.look('hidden');
  race.page.hears(CAME_THROUGH);
  await passSlowly(10_000);
  expect(race.asked()).toHaveLength(1);
  race.page.look('visible');
  await passUntil(() => stages()[0] === 'verified');
});

test('with a newer board those that wait are asked for, not those that are decided', async () => {
  const { race, now } = await myLaps([decided(1), aLap(2)], () => refuses(503));
  await until(() => race.asked().length === 2);
  now().setVersion(7);
  await passUntil(() => race.asked().length > 2);
  expect(race.asked().slice(2)).toEqual([pathOf(2)]);
  now().refresh();
  await passUntil(() => race.asked().length === 5);
});

test('where none waits, a newer board asks for nothing', async () => {
  const { race, now } = await myLaps([decided(1)], () => says(decided(1)));
  await until(() => race.asked().length === 1 && now().kept.length === 1);
  now().setVersion(7);
  await passSlowly(10_000);
  expect(race.asked()).toHaveLength(1);
});

test('a lap that the server has taken is there as soon as the outbox tells of it, without a look at the phone', async () => {
  const { now, tellNews } = await myLaps([]);
  const lap = aLap(3);
  tellNews({ type: 'accepted', entry: anEntry(), answer: lap, lap: [lap.id, rowOf(lap)] });
  expect(now().kept).toMatchObject([{ id: lap.id, lap }]);
});

test('news of no lap, or of one of another race, change nothing', async () => {
  const { now, tellNews } = await myLaps([aLap(1)]);
  await until(() => now().kept.length === 1);
  const other = aLap(4, { race: 'night' });
  tellNews({ type: 'accepted', entry: anEntry(), answer: other, lap: [other.id, rowOf(other)] });
  tellNews({ type: 'refused', entry: anEntry(), problem: { code: 'x', detail: 'x' } as never, lap: null });
  expect(now().kept).toMatchObject([{ id: lapIdOf(1) }]);
});

test('where news do not say what was kept, the phone is read', async () => {
  const { race, now, tellNews } = await myLaps([]);
  // Whatever is read at the start has been.
  await passSlowly(5_000);
  await race.kept.put('laps', lapIdOf(3), rowOf(aLap(3)));
  tellNews({ type: 'accepted', entry: anEntry(), answer: aLap(3) });
  await until(() => now().kept[0]?.id === lapIdOf(3));
});

test('what was decided is news until it was seen', async () => {
  const { now } = await myLaps([decided(1)]);
  await until(() => now().kept[0]?.seen === 'waiting');
  await now().markSeen();
  await until(() => now().kept[0]?.seen === 'verified');
});

test('after the page nobody is asked', async () => {
  const { race, end } = await myLaps([aLap(1)]);
  await until(() => race.asked().length === 1);
  end();
  race.page.hears(CAME_THROUGH);
  await passSlowly(10_000);
  expect(race.asked()).toHaveLength(1);
});
