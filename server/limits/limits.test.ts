import { expect, test } from 'vitest';
import { addressKey } from './address-key';
import { createLimiter } from './limiter';
import { LIMIT_DEFAULTS } from './limit-settings';
import { createLimits } from './limits';
import { createSlots } from './slots';

test('what is within the limit passes, what is above it is told when to come again', async () => {
  const limiter = createLimiter(2, 60);
  expect([await limiter.take('a'), await limiter.take('a')]).toEqual([null, null]);
  const seconds = await limiter.take('a');
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await limiter.take('b')).toBeNull();
});

test('a window ends', async () => {
  const limiter = createLimiter(1, 1);
  await limiter.take('a');
  expect(await limiter.take('a')).toBe(1);
  await expect.poll(() => limiter.take('a'), { timeout: 3_000, interval: 200 }).toBeNull();
});

test('slots are taken and left, for each key separately', () => {
  const slots = createSlots(1);
  expect([slots.take('a'), slots.take('a'), slots.take('b')]).toEqual([true, false, true]);
  slots.leave('a');
  expect(slots.take('a')).toBe(true);
});

test('without settings nothing is limited', async () => {
  const limits = createLimits(null);
  const answers = await Promise.all(Array.from({ length: 5_000 }, () => limits.newDevices.take('a')));
  expect(new Set(answers)).toEqual(new Set([null]));
  expect(limits.waitingLaps.ofNewDevice).toBe(Infinity);
  expect(Array.from({ length: 50 }, () => limits.streams.take('a'))).not.toContain(false);
});

test('a device comes to its limit long before the address that it shares', () => {
  expect(LIMIT_DEFAULTS.deviceLapsPerMinute * 100).toBeLessThanOrEqual(LIMIT_DEFAULTS.addressLapsPerMinute);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['::', '0:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
