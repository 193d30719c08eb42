import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAgain } from './look-again';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NOTHING = { isSomeBack: false, isAllBack: false };
const ALL = { isSomeBack: true, isAllBack: true };

test('storage that stays away is looked after less and less often, and every half minute at last', async () => {
  const look = vi.fn(() => Promise.resolve(NOTHING));
  const looking = lookAgain(look);
  looking.soon();
  looking.soon();
  const seconds: number[] = [];
  for (let second = 1; second <= 120; second++) {
    look.mockClear();
    await vi.advanceTimersByTimeAsync(1_000);
    if (look.mock.calls.length > 0) seconds.push(second);
  }
  expect(seconds).toEqual([1, 3, 7, 15, 30, 60, 90, 120]);
});

test('who wants to know hears when some of it is back; once all is, nobody looks until it fails anew', async () => {
  const answers = [NOTHING, { isSomeBack: true, isAllBack: false }, ALL];
  const look = vi.fn(() => Promise.resolve(answers.shift() ?? ALL));
  const looking = lookAgain(look);
  const [heard, deaf] = [vi.fn(), vi.fn()];
  looking.onReturn(heard);
  looking.onReturn(deaf)();
  looking.soon();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(heard).toHaveBeenCalledTimes(0);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heard).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(heard).toHaveBeenCalledTimes(2);
  expect(look).toHaveBeenCalledTimes(3);
  looking.soon();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(look).toHaveBeenCalledTimes(4);
  expect(deaf).not.toHaveBeenCalled();
});
