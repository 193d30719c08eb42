import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { collectGarbageNowAndThen } from './collect-garbage';

const SECOND_MS = 1_000;

/** Something that nobody holds. Gives whether it is still there. */
async function dropSomething(): Promise<() => boolean> {
  const dropped = new WeakRef({ text: 'nobody holds this' });
  // A reference keeps its object until the turn ends in which it was made.
  await nextTurn();
  return () => dropped.deref() !== undefined;
}

/** Gives a way to set the clock forward. */
function useClock() {
  let ms = 0;
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => ms);
  onTestFinished(() => spy.mockRestore());
  return (by: number) => (ms += by);
}

test('what nobody holds is collected at once; again only after ten seconds', async () => {
  const pass = useClock();
  const collect = collectGarbageNowAndThen();
  const first = await dropSomething();
  collect();
  await nextTurn();
  expect(first()).toBe(false);

  pass(9.9 * SECOND_MS);
  const second = await dropSomething();
  collect();
  expect(second()).toBe(true);
  await nextTurn();
  pass(0.2 * SECOND_MS);
  collect();
  await nextTurn();
  expect(second()).toBe(false);
});

test('collections take at most a fiftieth of the time', async () => {
  let ms = 0;
  let isCollecting = true;
  // Each look at the clock while it collects is a second later.
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => (isCollecting ? (ms += SECOND_MS) : ms));
  onTestFinished(() => spy.mockRestore());
  const collect = collectGarbageNowAndThen();
  collect();
  isCollecting = false;
  const dropped = await dropSomething();
  ms += 49 * SECOND_MS;
  collect();
  expect(dropped()).toBe(true);
  await nextTurn();
  ms += 2 * SECOND_MS;
  collect();
  await nextTurn();
  expect(dropped()).toBe(false);
});
