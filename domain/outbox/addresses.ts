import { namesIn } from '@/domain/api/address';
import {
  ATTEMPTS,
  DESK_DECISION,
  DESK_LAP,
  DESK_MERGE,
  DESK_RACER,
  DESK_STATE,
  LAP,
  LAPS,
} from '@/domain/api/addresses';
import type { WriteMethod } from './entry';

/** What can be written, by method and address. `answer` in own-answer.ts and the order in due.ts go by these. */
const ADDRESSES = {
  lap: ['POST', LAPS],
  withdrawal: ['DELETE', LAP],
  decision: ['POST', DESK_DECISION],
  correction: ['PATCH', DESK_LAP],
  renaming: ['PATCH', DESK_RACER],
  merge: ['POST', DESK_MERGE],
  state: ['POST', DESK_STATE],
  attempt: ['POST', ATTEMPTS],
} as const satisfies Record<string, readonly [WriteMethod, string]>;

export type WriteName = keyof typeof ADDRESSES;

/** `of`: the race, or the quiz; `id`: the lap or the racer, empty where the address names none. */
export type WriteAddress = { name: WriteName; of: string; id: string };

/** Which write an address is; null where the API has none like it. */
export function writeAt(method: WriteMethod, url: string): WriteAddress | null {
  for (const [name, [its, pattern]] of Object.entries(ADDRESSES)) {
    const names = method === its && namesIn<string>(pattern, url);
    if (!names) continue;
    const [of = '', id = ''] = Object.values(names);
    return { name: name as WriteName, of, id };
  }
  return null;
}
