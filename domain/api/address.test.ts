import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, namesIn } from './address';
import * as addresses from './addresses';
import { BOARD, DESK_DECISION, LAP, LAPS } from './addresses';

const patterns = Object.values(addresses).filter((pattern) => pattern !== addresses.API && pattern !== addresses.DESK);
const namesOf = (pattern: string) => [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

test.each(['day', '50%', 'a/b', 'ü', '日本', 'a b', '?x=1', '#x', '%2F', '{id}'])(
  '%s is filled in, and read again',
  (name) => {
    for (const pattern of patterns) {
      const names = Object.fromEntries(namesOf(pattern).map((each, at) => [each, `${name}${at}`]));
      const address = addressOf(pattern, names);
      expect(new URL(address, 'https://daypass.example').pathname).toBe(address);
      expect(namesIn(pattern, address)).toEqual(names);
      // The address matches its own pattern and no other one.
      expect(patterns.filter((other) => namesIn(other, address))).toEqual([pattern]);
    }
  },
);

test('whatever a name is, it is read as it was', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(name, name, (race, id) => {
      expect(namesIn(LAP, addressOf(LAP, { race, id }))).toEqual({ race, id });
    }),
  );
});

test('plain names stand in an address as they are', () => {
  const id = '01890000-0000-7000-8000-000000000001';
  expect(addressOf(DESK_DECISION, { race: 'open-2', id })).toBe(`/api/desk/races/open-2/laps/${id}/decision`);
  expect(addressOf(BOARD, { race: 'day' }, { limit: 500, after: 'a b&c' })).toBe(
    '/api/races/day/board?limit=500&after=a%20b%26c',
  );
});

test.each([
  '/api/races/day/laps/',
  '/api/races//laps',
  '/api/races/day/lap',
  '/api/races/day/laps/x',
  '/x/api/races/day/laps',
  '',
])('%s is another address', (address) => expect(namesIn(LAPS, address)).toBeNull());

test('a name that an earlier version put in as it was is taken as it is', () => {
  expect(namesIn(LAPS, '/api/races/50%/laps')).toEqual({ race: '50%' });
});
