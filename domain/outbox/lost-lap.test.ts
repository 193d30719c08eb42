import { expect, test } from 'vitest';
import type { Refusal } from '@/domain/api/read-reply';
import type { Lap } from '@/domain/race/contract/lap';
import { isLostLap } from './lost-lap';

const lap: Lap = {
  ...{ id: 'a', race: 'day', racerId: 'ada', name: 'Ada', country: null, timeMs: 9_500, resets: 0 },
  ...{ finished: true, racedAt: '2018-11-29T08:30:00.000Z', receivedAt: '2018-11-29T08:30:01.000Z' },
  ...{ status: 'waiting', flags: [], source: 'attendee', run: null, version: 1, lineage: 'one' },
};
const gone: Refusal = { code: 'not-found', status: 404, missing: 'lap', lineage: 'one', retryAfterMs: null };

test.each<[what: string, lap: Lap | null, refusal: Refusal, isLost: boolean]>([
  ['a lap that waited', lap, gone, true],
  ['a lap that was verified', { ...lap, status: 'verified', version: 2 }, gone, true],
  ['a lap that was rejected', { ...lap, status: 'rejected', version: 2 }, gone, false],
  ['a lap that was taken back', { ...lap, status: 'withdrawn', version: 2 }, gone, false],
  ['a lap that another database took', { ...lap, lineage: 'two' }, gone, false],
  ['a lap that a server of an earlier version took', { ...lap, lineage: undefined }, gone, false],
  ['a lap that was never answered', null, gone, false],
  ['a server of an earlier version', { ...lap, lineage: undefined }, { ...gone, lineage: undefined }, false],
  ['a race that is gone', lap, { ...gone, missing: 'race' }, false],
  ['another refusal', lap, { ...gone, code: 'too-many', status: 429 }, false],
])('%s', (_, known, refusal, isLost) => {
  expect(isLostLap(known, refusal)).toBe(isLost);
});
