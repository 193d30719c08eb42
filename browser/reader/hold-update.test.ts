import { beforeEach, expect, test, vi } from 'vitest';
import { HELD_FOR_MS } from '@/domain/offline/hold';
import { UPDATE_HELD } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';

const pass = withFalseClock();
/** Nothing is known of the hold, as on a page that has just been opened. */
beforeEach(() => vi.resetModules());

async function opened() {
  const page = aPage();
  return { ...(await import('./hold-update')), told: page.eventsOf(UPDATE_HELD), page };
}

test('a new version is held back for half an hour while somebody is in the middle of something', async () => {
  const { holdUpdate, isUpdateHeld, told } = await opened();
  expect(isUpdateHeld()).toBe(false);
  holdUpdate(NOW_MS);
  expect(isUpdateHeld()).toBe(true);
  expect(told).toHaveLength(1);
  await pass(HELD_FOR_MS - 1);
  expect(isUpdateHeld()).toBe(true);
  await pass(1);
  expect(isUpdateHeld()).toBe(false);
});

test('each further step holds anew, but once a minute at most, as storage is slow', async () => {
  const { holdUpdate, told } = await opened();
  const setItem = vi.spyOn(localStorage, 'setItem');
  for (let tap = 0; tap < 60; tap++) {
    holdUpdate(Date.now());
    await pass(5_000);
  }
  expect(setItem).toHaveBeenCalledTimes(5);
  expect(told).toHaveLength(5);
});

test('the hold ends at once with what was under way, and begins again with the next', async () => {
  const { holdUpdate, isUpdateHeld } = await opened();
  holdUpdate(NOW_MS);
  holdUpdate(null);
  expect(isUpdateHeld()).toBe(false);
  holdUpdate(NOW_MS + 1);
  expect(isUpdateHeld()).toBe(true);
});

test('a hold of the page before holds on the next one too', async () => {
  const { holdUpdate } = await opened();
  const { localStorage: phone } = globalThis;
  holdUpdate(NOW_MS);
  vi.resetModules();
  const next = await opened();
  vi.stubGlobal('localStorage', phone);
  expect(next.isUpdateHeld()).toBe(true);
});

test('a clock that was put back by a day does not hold for a day', async () => {
  const { holdUpdate, isUpdateHeld } = await opened();
  holdUpdate(NOW_MS);
  vi.setSystemTime(NOW_MS - 86_400_000);
  expect(isUpdateHeld()).toBe(false);
});
