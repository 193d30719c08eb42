import { expect, test } from 'vitest';
import { itemsInLine } from '@/domain/quiz/score';
import { itemVerdict, partVerdict } from './part-verdict';

const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

/** What is said of each item of an order. */
function saidOf(order: string) {
  const ids = [...order];
  const of = items.slice(0, ids.length);
  const line = itemsInLine(ids, of);
  return ids.map((id, place) => {
    const right = of.findIndex((item) => item.id === id);
    return itemVerdict({ inLine: line.size, isInLine: line.has(id), items: of.length, place, right });
  });
}

test('only where the whole row is right is an item shown as right', () => {
  expect(saidOf('abcde').map(({ verdict }) => verdict)).toEqual(Array(5).fill('hit'));
  for (const order of ['bcdea', 'abced', 'edcba', 'acbed'])
    expect(saidOf(order).map(({ verdict }) => verdict)).not.toContain('hit');
});

test('an item in line that stands elsewhere is partly right, and the one out of line is told its place', () => {
  expect(saidOf('bcdea').map(({ says }) => says)).toEqual(['inLine', 'inLine', 'inLine', 'inLine', 'belongs']);
  expect(saidOf('bcdea')[0]!.verdict).toBe('partly');
  expect(saidOf('bcdea')[4]!.verdict).toBe('false');
});

test('where no two follow each other nobody is told of a line; who stands in the right place hears that', () => {
  expect(saidOf('edcba').map(({ says }) => says)).toEqual(['belongs', 'belongs', 'inPlace', 'belongs', 'belongs']);
  expect(saidOf('ba').map(({ verdict }) => verdict)).toEqual(['false', 'false']);
});

test('a pick is right, wrong, or missing', () => {
  expect([
    partVerdict(true, true),
    partVerdict(true, false),
    partVerdict(false, true),
    partVerdict(false, false),
  ]).toEqual([...['hit', 'false', 'missed'], null]);
});
