import { expect, test } from 'vitest';
import { eventSchema } from './event';
import { glossaryTermSchema } from './glossary-term';
import { internalLinkSchema, kebabSchema, timeSchema, webAddressSchema } from './scalars';

test.each([
  [kebabSchema, ['multi-az', 's3', '10-million'], ['Multi', '-a', 'a-', 'a--b', '', 'a b']],
  [timeSchema, ['00:00', '23:59'], ['24:00', '9:00', '12:60', '12:00:00']],
  [
    webAddressSchema,
    ['https://a.example/x#y', 'http://localhost:3000'],
    ['javascript:alert(1)', 'https:a', '//a.example', '/x'],
  ],
  [internalLinkSchema, ['/', '/reports/keynote#a'], ['//evil.example', 'reports', 'https://a.example', '/a b']],
] as const)('a schema takes the good and refuses the bad (%#)', (schema, good, bad) => {
  expect(good.filter((value) => !schema.safeParse(value).success)).toEqual([]);
  expect(bad.filter((value) => schema.safeParse(value).success)).toEqual([]);
});

test('the year of a definition may be written without quotes', () => {
  const term = { id: 'alb', term: 'ALB', definition: 'x', source: { title: 'x', url: 'https://a.example' } };
  expect(glossaryTermSchema.parse({ ...term, asOf: 2026 }).asOf).toBe('2026');
  expect(glossaryTermSchema.safeParse({ ...term, asOf: 26 }).success).toBe(false);
});

test('the address of the site ends without a slash, so that paths can follow it', () => {
  expect(eventSchema.shape.url.safeParse('https://conf.example').success).toBe(true);
  expect(eventSchema.shape.url.safeParse('https://conf.example/').success).toBe(false);
});
