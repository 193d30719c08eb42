import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const NOT_SOONER_MS = 10_000;
/** A whole collection stops everything. This is the most of the time that collections may take. */
const MOST_OF_THE_TIME = 0.02;

/**
 * Gives a function that has V8 collect all that nobody holds any more; at most each ten seconds, and rarer where that
 * takes long. V8 begins by itself when something new wants room. A server that refuses nearly everything makes nothing
 * new: without this it would never give back what it once took, and refuse for ever.
 */
export function collectGarbageNowAndThen(): () => void {
  let nextAtMs = -Infinity;
  let collect: (() => void) | undefined;
  return () => {
    const startMs = performance.now();
    if (startMs < nextAtMs) return;
    collect ??= findCollector();
    collect();
    const endMs = performance.now();
    nextAtMs = endMs + Math.max(NOT_SOONER_MS, (endMs - startMs) / MOST_OF_THE_TIME);
  };
}

/** Node shows the function only to who asks V8 for it. */
function findCollector() {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
