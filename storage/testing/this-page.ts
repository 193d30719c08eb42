import { onTestFinished, vi } from 'vitest';
import type { Kept } from '@/storage/tables';
import { aPhone } from './a-phone';
import { WebLocks } from './web-locks';

/** This page, on a phone on which nothing has been kept yet: what its modules find as `openKept()` and in `navigator`. */
export function thisPage(navigator: { locks?: unknown } = { locks: new WebLocks() }): Kept {
  const kept = (globalThis.daypassKept = aPhone());
  vi.stubGlobal('navigator', navigator);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    globalThis.daypassKept = undefined;
    globalThis.daypassSending = undefined;
  });
  return kept;
}

/** From here on a wait is a limit, which nobody wants to reach. */
const LIMIT_MS = 5_000;

/** What the browser is told to wait for at most goes by this much faster; `asked`: what it was told, in milliseconds. */
export function hurryLimits(times: number) {
  const asked: number[] = [];
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const { setTimeout } = globalThis;
  const hurried = (ms: number) => {
    asked.push(ms);
    return ms / times;
  };
  const spies = [
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(hurried(ms))),
    vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation((work: () => void, ms = 0) => setTimeout(work, ms < LIMIT_MS ? ms : hurried(ms))),
  ];
  const end = () => spies.forEach((spy) => spy.mockRestore());
  onTestFinished(end);
  return { asked: () => asked, end };
}
