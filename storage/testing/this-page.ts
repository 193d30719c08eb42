import { onTestFinished, vi } from 'vitest';
import type { Kept } from '@/storage/tables';
import { aPhone } from './a-phone';
import { WebLocks } from './web-locks';

/** The storage and the `navigator` of this page, on a new phone, as its modules find them. */
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

/** A wait of this length or more is a limit. */
const LIMIT_MS = 5_000;

/** Makes limits pass this many times faster. The result lists the limits that were asked for, in milliseconds. */
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
