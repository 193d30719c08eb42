import type { QueuedLap } from '@/domain/desk/decision';
import { isQueue } from '@/domain/race/contract/answer-outlines';
import { keep, kept } from '@/browser/page/kept';

/** For a desk that is opened without a connection: enough to work on for a while, and little to keep. */
const MOST_KEPT = 200;
const KEY = 'desk-queue';

export type KeptQueue = { race: string; laps: readonly QueuedLap[]; total: number; atMs: number };

/** The queue of this race as this phone last read it. Null where there is none, or where its form is older. */
export function keptQueue(race: string): KeptQueue | null {
  const found = kept<KeptQueue>(KEY);
  return found?.race === race && isQueue(found) ? { ...found, atMs: Number(found.atMs) } : null;
}

export function keepQueue(queue: KeptQueue): void {
  keep(KEY, { ...queue, laps: queue.laps.slice(0, MOST_KEPT) });
}

export function forgetQueues(): void {
  keep(KEY, null);
}
