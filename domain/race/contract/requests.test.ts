import { expect, test } from 'vitest';
import { lapDecisionSchema, lapSubmissionSchema, racerInputSchema } from './requests';
import { raceRulesSchema } from './rules-schema';
import { lapIdOf, RULES, runIdOf } from '@/domain/race/testing/make-race';

const lap = { id: lapIdOf(1), racer: { name: ' Ada ' }, time: '9.123', racedAt: '2026-11-30T10:00:00+01:00' };
const pathOf = (body: unknown) => lapSubmissionSchema.safeParse(body).error?.issues[0]?.path.join('.');

test('a lap needs no more than an id, a racer, a time and a moment', () => {
  expect(lapSubmissionSchema.parse(lap)).toEqual({
    id: lapIdOf(1),
    racer: { name: 'Ada', country: null },
    timeMs: 9_123,
    resets: 0,
    finished: true,
    racedAt: '2026-11-30T10:00:00+01:00',
    run: null,
  });
});

test.each([
  ['id', { ...lap, id: '1' }],
  ['racer.name', { ...lap, racer: { name: '' } }],
  ['racer.country', { ...lap, racer: { name: 'Ada', country: 'nl' } }],
  ['time', { ...lap, time: 'fast' }],
  ['resets', { ...lap, resets: -1 }],
  ['racedAt', { ...lap, racedAt: 'yesterday' }],
  ['run.lap', { ...lap, run: { id: runIdOf(1), lap: 0 } }],
])('a lap is refused at %s', (path, body) => {
  expect(pathOf(body)).toBe(path);
});

test('a field that nobody knows is refused by name', () => {
  expect(lapSubmissionSchema.safeParse({ ...lap, reset: 1 }).error?.message).toContain('reset');
});

test('a rejection needs a reason, a verification does not', () => {
  expect(lapDecisionSchema.safeParse({ verdict: 'rejected', version: 1 }).error?.issues[0]?.path).toEqual(['reason']);
  expect(lapDecisionSchema.safeParse({ verdict: 'rejected', reason: ' ', version: 1 }).success).toBe(false);
  expect(lapDecisionSchema.parse({ verdict: 'verified', version: 1 })).toEqual({ verdict: 'verified', version: 1 });
});

test('a racer without a country has none', () => {
  expect(racerInputSchema.parse({ name: 'Ada', country: null })).toEqual({ name: 'Ada', country: null });
  expect(racerInputSchema.parse({ name: 'Ada', country: 'NL' })).toEqual({ name: 'Ada', country: 'NL' });
});

test('an average says of how many laps, a best lap does not', () => {
  expect(raceRulesSchema.safeParse({ ...RULES, ranking: 'best-average', averageOf: 3 }).success).toBe(true);
  expect(raceRulesSchema.safeParse({ ...RULES, ranking: 'best-average' }).error?.issues[0]?.path).toEqual([
    'averageOf',
  ]);
  expect(raceRulesSchema.safeParse({ ...RULES, averageOf: 3 }).error?.issues[0]?.path).toEqual(['averageOf']);
});
