import type { Refusal } from '@/domain/api/read-reply';
import { NO_CONNECTION, NOT_OURS } from '@/domain/outbox/meaning-codes';

/** Why something was not done, and what was kept. Always there, so that a screen reader hears what comes into it. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  return (
    <p className="desk-problem" role="alert">
      {refusal && wordsOf(refusal)}
    </p>
  );
}

function wordsOf({ code, detail }: Refusal): string {
  if (code === NO_CONNECTION) return 'Not sent: the server cannot be reached. What you typed is still here; try again.';
  if (code === NOT_OURS)
    return 'Not done: something else answered, perhaps the sign-in page of this wifi. Open any web page to sign in there, and try again. What you typed is still here.';
  if (code === 'not-signed-in') return 'Not sent: your session has ended. Sign in again, and repeat it.';
  if (code === 'race-final') return 'Not done: the result of this race is final. Unlock it first.';
  return `Not done. ${detail}`;
}
