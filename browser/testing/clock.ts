import { afterEach, beforeEach, vi } from 'vitest';

/** 2018-11-29, nine in the morning. */
export const NOW_MS = Date.UTC(2018, 10, 29, 9);

/** Time stands still in each test of the file. It passes when it is told to. What takes no time goes on. */
export function withFalseClock(): (ms?: number) => Promise<unknown> {
  beforeEach(
    () =>
      void vi.useFakeTimers({
        now: NOW_MS,
        toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
      }),
  );
  afterEach(() => void vi.useRealTimers());
  return (ms = 0) => vi.advanceTimersByTimeAsync(ms);
}
