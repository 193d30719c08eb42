import { expect, test } from 'vitest';
import { COUNTRY_CODES, flagOf } from './countries';
import { countrySchema } from '@/domain/race/contract/lap-schema';

test('the 249 codes are sound, sorted and different, and each has a name', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(COUNTRY_CODES).toHaveLength(249);
  expect(COUNTRY_CODES).toEqual([...new Set(COUNTRY_CODES)].sort());
  for (const code of COUNTRY_CODES) {
    expect(countrySchema.parse(code)).toBe(code);
    expect(names.of(code), code).toBeTruthy();
  }
});

test('a flag is made of the letters of the code', () => {
  expect(flagOf('JP')).toBe('🇯🇵');
  expect(flagOf('GB')).toBe('🇬🇧');
});
