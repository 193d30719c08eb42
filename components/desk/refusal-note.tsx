import type { Refusal } from '@/domain/api/read-reply';
import { NO_CONNECTION, NOT_OURS } from '@/domain/api/meaning-codes';
import * as causes from '@/generated/words/problem-causes-desk';
import * as words from '@/generated/words/desk-refusals';
import { sentences } from '@/words/format';
import { problemInWords } from '@/words/problems';

/**
 * Why something was not done, and what was kept. The element is always there, so that a screen reader hears its words
 * come.
 */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  return (
    <p className="desk-problem" role="alert">
      {refusal && wordsOf(refusal)}
    </p>
  );
}

function wordsOf(refusal: Refusal): string {
  const { code } = refusal;
  if (code === NO_CONNECTION) return words.unreached;
  if (code === NOT_OURS) return words.notOurs;
  if (code === 'not-signed-in') return words.signedOut;
  if (code === 'race-final') return words.isFinal;
  return sentences(words.notDone, problemInWords(refusal, causes));
}
