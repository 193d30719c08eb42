import { namesIn } from '@/domain/api/address';
import {
  ATTEMPTS,
  DESK_DECISION,
  DESK_LAP,
  DESK_MERGE,
  DESK_NAME,
  DESK_RACER,
  DESK_STATE,
  LAP,
  LAPS,
  NAME_REPORT,
} from '@/domain/api/addresses';
import type { WriteMethod } from './entry';

/** Every write of the API. The checks in own-answer.ts and the order in order.ts go by these names. */
const ADDRESSES = {
  lap: ['POST', LAPS],
  withdrawal: ['DELETE', LAP],
  decision: ['POST', DESK_DECISION],
  correction: ['PATCH', DESK_LAP],
  renaming: ['PATCH', DESK_RACER],
  merge: ['POST', DESK_MERGE],
  nameVerdict: ['POST', DESK_NAME],
  nameReport: ['POST', NAME_REPORT],
  state: ['POST', DESK_STATE],
  attempt: ['POST', ATTEMPTS],
} as const satisfies Record<string, readonly [WriteMethod, string]>;

export type WriteName = keyof typeof ADDRESSES;

/** `of` is the race or the quiz. `id` is the lap or the racer; empty where the address names neither. */
export type WriteAddress = { name: WriteName; of: string; id: string };

/** Tells which write a method and an address are. Null where the API has no such write. */
export function writeAt(method: WriteMethod, url: string): WriteAddress | null {
  for (const [name, [its, pattern]] of Object.entries(ADDRESSES)) {
    const names = method === its && namesIn<string>(pattern, url);
    if (!names) continue;
    const [of = '', id = ''] = Object.values(names as Record<string, string>);
    return { name: name as WriteName, of, id };
  }
  return null;
}
