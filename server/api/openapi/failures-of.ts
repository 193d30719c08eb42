import { ALIVE, HEALTH, READY } from '@/domain/api/addresses';
import type { FailureCode } from '@/server/failures';
import type { Caller } from '@/server/api/callers';
import type { Route } from '@/server/api/route';

const OF_CALLER: Record<Caller, readonly FailureCode[]> = {
  anyone: [],
  reader: [],
  submitter: ['token-refused', 'foreign-origin', 'too-many'],
  stranger: ['foreign-origin', 'too-many'],
  // Who is signed in stands in the database.
  official: ['not-signed-in', 'foreign-origin', 'database-unavailable'],
};

const OF_BODY: readonly FailureCode[] = ['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid'];
const OF_WRITE: readonly FailureCode[] = ['database-unavailable'];

/** They are answered under any load. */
const PROBES: readonly string[] = [HEALTH, READY, ALIVE];

/** Every way in which a route can fail, except those of every address (a bug, a broken request). */
export function failuresOf({ caller, body, method, path, failures = [] }: Route): FailureCode[] {
  const ofLoad: readonly FailureCode[] = PROBES.includes(path) ? [] : ['overloaded'];
  const all = [
    ...OF_CALLER[caller],
    ...(body ? OF_BODY : []),
    ...failures,
    ...(method === 'GET' ? [] : OF_WRITE),
    ...ofLoad,
  ];
  return [...new Set(all)];
}
