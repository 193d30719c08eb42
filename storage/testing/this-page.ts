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

/** What the browser is told to wait for at most goes by this much faster; `asked`: what it was told, in milliseconds. */
export function hurryLimits(times: number) {
  const real = AbortSignal.timeout.bind(AbortSignal);
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => real(ms / times));
  const end = () => spy.mockRestore();
  onTestFinished(end);
  return { asked: () => spy.mock.calls.map(([ms]) => ms), end };
}
