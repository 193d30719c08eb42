import { LAPS, LIVE } from '@/domain/api/addresses';
import { createBuckets } from './buckets';
import type { Buckets } from './buckets';

/** Seconds. Most answers take less than one millisecond; a lap waits for the disk. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Answer = { route: string; method: string; status: number; problem: string | undefined; seconds: number };

/** Answers of one route: how many with each method and status, and how long they took. */
type OfRoute = { statuses: Map<string, Map<number, number>>; durations: Buckets };

export type RequestTally = {
  begun: () => void;
  ended: (answer: Answer) => void;
  open: () => number;
  byRoute: ReadonlyMap<string, OfRoute>;
  /** By the code of a refusal. */
  problems: ReadonlyMap<string, number>;
  /** Sent laps: `accepted`, `replay`, or the code of the refusal. */
  laps: ReadonlyMap<string, number>;
};

/** The status of a request whose sender left before there was an answer, as nginx writes it. */
export const LEFT = 499;

export function createRequestTally(): RequestTally {
  const byRoute = new Map<string, OfRoute>();
  const problems = new Map<string, number>();
  const laps = new Map<string, number>();
  let open = 0;
  return {
    begun: () => void open++,
    ended({ route, method, status, problem, seconds }) {
      open--;
      const known = byRoute.get(route) ?? start(route);
      const statuses = known.statuses.get(method) ?? new Map<number, number>();
      known.statuses.set(method, statuses);
      add(statuses, status);
      // A stream lasts for as long as somebody looks at it, which says nothing of this server.
      if (route !== LIVE) known.durations.observe(seconds);
      if (problem !== undefined) add(problems, problem);
      if (route === LAPS && method === 'POST') add(laps, problem ?? WORD_OF[status] ?? 'other');
    },
    open: () => open,
    byRoute,
    problems,
    laps,
  };

  function start(route: string) {
    const started = { statuses: new Map<string, Map<number, number>>(), durations: createBuckets(DURATIONS) };
    byRoute.set(route, started);
    return started;
  }
}

const WORD_OF: Partial<Record<number, string>> = { 201: 'accepted', 200: 'replay', [LEFT]: 'left' };

function add<K>(counts: Map<K, number>, key: K) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
