import type { OutboxEntry } from './entry';
import { NOT_OURS } from './meaning-codes';
import { isTurnedBack } from './others';

/** Why an entry has not got through, in words that a racer understands; null where it has not failed. */
export function whyItWaits(entry: Pick<OutboxEntry, 'lastProblem' | 'turnedBack'>): string | null {
  const { lastProblem } = entry;
  if (!lastProblem) return null;
  if (isTurnedBack(entry)) return 'Something on the way does not let it through; others have arrived.';
  if (lastProblem.code === NOT_OURS)
    return 'Something else answered, perhaps the sign-in page of this wifi. Open any web page to sign in.';
  return lastProblem.status === null ? 'Nothing came through.' : sentence(lastProblem.detail);
}

/** Words of others may end in a full stop of their own. */
export const sentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);
