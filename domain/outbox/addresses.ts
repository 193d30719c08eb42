import type { WriteMethod } from './entry';

/** What can be written, by method and address. `answer` in own-answer.ts and the order in due.ts go by these. */
const ADDRESSES = {
  lap: ['POST', /^\/api\/races\/([^/]+)\/laps$/],
  withdrawal: ['DELETE', /^\/api\/races\/([^/]+)\/laps\/([^/]+)$/],
  decision: ['POST', /^\/api\/desk\/races\/([^/]+)\/laps\/([^/]+)\/decision$/],
  correction: ['PATCH', /^\/api\/desk\/races\/([^/]+)\/laps\/([^/]+)$/],
  renaming: ['PATCH', /^\/api\/desk\/races\/([^/]+)\/racers\/([^/]+)$/],
  merge: ['POST', /^\/api\/desk\/races\/([^/]+)\/racers\/([^/]+)\/merge$/],
  state: ['POST', /^\/api\/desk\/races\/([^/]+)\/state$/],
  attempt: ['POST', /^\/api\/quizzes\/([^/]+)\/attempts$/],
} as const satisfies Record<string, readonly [WriteMethod, RegExp]>;

export type WriteName = keyof typeof ADDRESSES;

/** `of`: the race, or the quiz; `id`: the lap or the racer, empty where the address names none. */
export type WriteAddress = { name: WriteName; of: string; id: string };

/** Which write an address is; null where the API has none like it. */
export function writeAt(method: WriteMethod, url: string): WriteAddress | null {
  for (const [name, [its, pattern]] of Object.entries(ADDRESSES)) {
    const [isThis, of = '', id = ''] = (method === its && pattern.exec(url)) || [];
    if (isThis) return { name: name as WriteName, of, id };
  }
  return null;
}
