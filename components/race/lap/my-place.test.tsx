import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { MyLap, MyLapStage } from '@/browser/race/use-my-laps';
import type { Board, Row } from '@/domain/race/contract/board';
import { MyPlace } from './my-place';

const row = (name: string, rank: number | null, resultMs: number | null): Row => ({
  ...{ racerId: name, name, country: null, rank, resultMs, bestMs: resultMs, laps: 1, resets: 0, achievedAt: null },
});
const rows = [
  row('Ada', 1, 9_000),
  row('Bob', 2, 9_100),
  row('Cleo', 2, 9_100),
  row('Dan', 4, 62_500),
  row('Eve', null, null),
];
const told = (racerId: string, stages: MyLapStage[] = []) => {
  const board = { race: 'day', version: 1, ranking: 'best-lap', rows, next: null } as unknown as Board;
  const laps = stages.map((stage, index) => ({ id: `${index}`, stage })) as MyLap[];
  return renderToStaticMarkup(<MyPlace race="day" {...{ board, laps, racerId }} jump={() => undefined} />)
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|');
};

test('my place, my time and the gap to the next place', () => {
  expect(told('Dan')).toContain('4|th · you · |1:02.500');
  expect(told('Dan')).toContain('53.400| to |2|nd');
});

test('whoever shares a place has the gap to the place before, and the leader has none', () => {
  expect(told('Cleo')).toContain('0.100| to |1|st');
  expect(told('Ada')).toContain('in the lead');
});

test('laps that are not decided are counted by what they wait for', () => {
  expect(told('Eve', ['waiting', 'waiting', 'verified', 'withdrawn'])).toContain('2| laps wait for an official');
  expect(told('Eve')).toContain('you · no time yet');
  expect(told('Ada', ['unsent', 'refused'])).toContain('1| lap to send');
  expect(told('Ada', ['unsent', 'refused'])).toContain('1| lap was not taken');
});

test('whoever has no row on a whole board has no place', () => {
  expect(told('Zoe')).toBe('');
});
