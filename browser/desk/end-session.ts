import { DESK_SESSION } from '@/domain/api/addresses';
import { NOT_OURS } from '@/domain/api/meaning-codes';
import { isDeskSession, isSignedOut } from '@/domain/race/contract/answer-outlines';
import type { Refusal } from '@/domain/api/read-reply';
import { askApi } from '@/browser/api/ask-api';

/** The code of the server for "nobody is signed in here". */
export const NOBODY = 'not-signed-in';

/**
 * Ends the session, and believes only the server itself that it has ended: otherwise the next person with this phone
 * would be this official. Somebody else's answer proves nothing, as the session may still live or may have ended. Then
 * the server is asked once more.
 */
export async function endSession(): Promise<Refusal | null> {
  const told = await askApi(DESK_SESSION, isSignedOut, { method: 'DELETE' });
  if (told.ok || told.refusal.code === NOBODY) return null;
  if (told.refusal.code !== NOT_OURS) return told.refusal;
  const asked = await askApi(DESK_SESSION, isDeskSession);
  return !asked.ok && asked.refusal.code === NOBODY ? null : told.refusal;
}
