import { expect, test } from 'vitest';
import { LAP_FLAGS } from '@/domain/race/contract/lap-values';
import { flagWords } from './flag-words';

test('every flag is explained, with the figures of the race where they are known', () => {
  for (const flag of LAP_FLAGS) expect(flagWords(flag, null).why).toMatch(/^[A-Z].{30,}\.$/);
  const rules = { plausibleFromMs: 7_000, maxResetsPerLap: 5 };
  expect(flagWords('faster-than-plausible', rules).why).toContain('Faster than 7.000 here.');
  expect(flagWords('too-many-resets', rules).why).toContain('may have (5).');
  expect(flagWords('faster-than-plausible', null).why).toContain('Faster than plausible here');
  for (const none of [null, { ...rules, maxResetsPerLap: null }])
    expect(flagWords('too-many-resets', none).why).toContain('may have. Verified');
});
