import { expect, test } from 'vitest';
import { z } from 'zod';
import { timeFields, withTimeMs } from './time-field';

const needed = withTimeMs(z.strictObject({ ...timeFields, note: z.string().optional() }));
const optional = withTimeMs(z.strictObject(timeFields), { isTimeOptional: true });
const issueOf = (value: unknown, schema: z.ZodType = needed) => schema.safeParse(value).error?.issues[0];

test('a time in words and one in milliseconds are one field after parsing', () => {
  expect(needed.parse({ time: '9,123', note: 'x' })).toEqual({ timeMs: 9_123, note: 'x' });
  expect(needed.parse({ timeMs: 9_123 })).toEqual({ timeMs: 9_123 });
});

test('both, or neither, are refused at the field time', () => {
  expect(issueOf({ time: '9.123', timeMs: 9_123 })).toMatchObject({ path: ['time'], message: 'time-twice' });
  expect(issueOf({})).toMatchObject({ path: ['time'], message: 'time-missing' });
});

test('a time that cannot be read is refused with its cause', () => {
  expect(issueOf({ time: 'fast' })).toMatchObject({
    path: ['time'],
    message: 'time-unreadable',
    params: { given: 'fast' },
  });
  expect(issueOf({ time: '9'.repeat(41) })).toMatchObject({ path: ['time'] });
});

test.each([0, 3_600_001, 9.5, -1])('%d milliseconds are refused at the field timeMs', (timeMs) => {
  expect(issueOf({ timeMs })).toMatchObject({ path: ['timeMs'] });
});

test('whole seconds are refused with what was given', () => {
  expect(issueOf({ time: '9' })).toMatchObject({ message: 'time-without-decimals', params: { given: '9' } });
});

test('where the time is optional, none is none', () => {
  expect(optional.parse({})).toEqual({});
  expect(optional.parse({ time: '9.0' })).toEqual({ timeMs: 9_000 });
  expect(issueOf({ time: '9', timeMs: 1 }, optional)).toMatchObject({ path: ['time'] });
});
