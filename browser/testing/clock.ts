import { afterEach, beforeEach, vi } from 'vitest';
import { until } from './until';

/** 2018-11-29, nine in the morning. */
export const NOW_MS = Date.UTC(2018, 10, 29, 9);

/**
 * Time stands still in each test of the file. It passes when it is told to. What takes no time goes on. `more` names a
 * clock that stands still as well.
 */
export function withFalseClock(...more: 'performance'[]): (ms?: number) => Promise<unknown> {
  beforeEach(
    () =>
      void vi.useFakeTimers({
        now: NOW_MS,
        toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', ...more],
      }),
  );
  afterEach(() => void vi.useRealTimers());
  return (ms = 0) => vi.advanceTimersByTimeAsync(ms);
}

/**
 * Time passes until something is so: for what takes time that begins after turns of its own. Little by little, as what
 * takes turns alone would come too late for its limit.
 */
export async function passUntil(isSo: () => boolean): Promise<void> {
  await until(() => {
    if (isSo()) return true;
    vi.advanceTimersByTime(50);
    return false;
  });
}

/** The same for so long, for what shall not happen meanwhile. */
export async function passSlowly(ms: number): Promise<void> {
  const untilMs = Date.now() + ms;
  await passUntil(() => Date.now() >= untilMs);
}
