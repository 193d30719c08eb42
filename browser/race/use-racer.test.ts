import { useState } from 'react';
import { expect, test } from 'vitest';
import { refuses, says } from '@/browser/testing/answers';
import { withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { aRow } from '@/browser/race/testing/a-board';
import { aLap } from '@/browser/race/testing/a-lap';
import { aRacePage } from '@/browser/race/testing/a-race-page';

const pass = withFalseClock();
const pageOf = (...numbers: number[]) => says({ racer: aRow('ada', 9_000), laps: numbers.map((each) => aLap(each)) });

test('a racer is asked for once one is opened, and anew with each newer board, every three seconds at most', async () => {
  const race = aRacePage(() => pageOf(1));
  const { useRacer } = await import('./use-racer');
  const { now } = await used(() => {
    const [racerId, open] = useState<string | null>(null);
    return { ...useRacer('day', racerId), open };
  });
  await race.board(5);
  await pass(10_000);
  expect(race.asked()).toEqual([]);
  now().open('Zoë/1');
  await until(() => now().state === 'ready');
  expect(race.asked()).toEqual(['racers/Zo%C3%AB%2F1']);
  race.answer = () => pageOf(1, 2);
  for (const version of [6, 7, 8]) race.changed(version);
  await pass(2_999);
  expect(race.asked()).toHaveLength(1);
  await pass(1);
  await until(() => now().data?.laps.length === 2);
  await pass(10_000);
  expect(race.asked()).toHaveLength(2);
});

test('a racer without laps any more is a refusal of the server, and the last page stays', async () => {
  const race = aRacePage(() => pageOf(1));
  const { useRacer } = await import('./use-racer');
  const { now } = await used(() => useRacer('day', 'ada'));
  await race.board(5);
  await until(() => now().state === 'ready');
  race.answer = () => refuses(404, {}, { code: 'not-found' });
  race.changed(6);
  await pass(3_000);
  await until(() => now().state === 'failed');
  expect(now()).toMatchObject({ data: { laps: [{ id: aLap(1).id }] }, problem: { code: 'not-found' } });
});

test('the chart is asked for with the board, and every ten seconds at most', async () => {
  const racer = { racerId: 'ada', name: 'Ada', points: [{ at: '2018-11-29T08:30:00.000Z', bestMs: 9_000 }] };
  const race = aRacePage(() => says({ race: 'day', version: 5, racers: [racer] }));
  const { useProgress } = await import('./use-progress');
  const { now } = await used(() => useProgress('day'));
  await until(() => now().state === 'ready');
  expect(now().data).toEqual([racer]);
  await race.board(5);
  for (const version of [6, 7, 8]) race.changed(version);
  await pass(9_999);
  expect(race.asked()).toEqual(['progress']);
  await pass(1);
  await until(() => race.asked().length === 2);
});
