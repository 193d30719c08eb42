import { expect, test } from 'vitest';
import { readOptions } from './read-options';

test('without options a day has 220 racers and 2,000 laps at ten a second, on this machine', () => {
  expect(readOptions([])).toEqual({
    ok: true,
    options: {
      origin: 'http://localhost:3000',
      race: null,
      racers: 220,
      laps: 2_000,
      speed: 10,
      seed: 1,
      code: null,
    },
  });
});

test('options are taken as given, and an address without its path', () => {
  const args = ['--origin', 'https://daypass.example/leaderboard', '--speed=0.5', '--race', 'open', '--laps', '20'];
  expect(readOptions(args)).toMatchObject({
    ok: true,
    options: { origin: 'https://daypass.example', speed: 0.5, race: 'open', laps: 20 },
  });
});

test.each([
  ['--speed', 'fast'],
  ['--racers', '0'],
  ['--origin', 'localhost'],
  ['--laps', '1.5'],
  ['--lap', '3'],
])('%s %s is refused by name', (name, value) => {
  expect(readOptions([name, value])).toEqual({ ok: false, reason: expect.stringContaining(name) as string });
});
