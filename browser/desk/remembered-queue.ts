import type { QueuedLap } from '@/domain/desk/decision';
import { isQueue } from '@/domain/race/contract/answer-outlines';
import { remember, remembered } from '@/browser/page/remembered';

/** For a desk that is opened without a connection: enough to work on for a while, and little to store. */
const MOST_REMEMBERED = 200;
const KEY = 'desk-queue';

export type RememberedQueue = { race: string; laps: readonly QueuedLap[]; total: number; atMs: number };

/** The queue of this race as this phone last read it. Null where there is none, or where its form is older. */
export function rememberedQueue(race: string): RememberedQueue | null {
  const found = remembered<RememberedQueue>(KEY);
  return found?.race === race && isQueue(found) ? { ...found, atMs: Number(found.atMs) } : null;
}

export function rememberQueue(queue: RememberedQueue): void {
  remember(KEY, { ...queue, laps: queue.laps.slice(0, MOST_REMEMBERED) });
}

export function forgetQueues(): void {
  remember(KEY, null);
}
