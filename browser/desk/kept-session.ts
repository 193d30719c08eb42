import type { DeskSession } from '@/domain/race/contract/requests';
import { keep, kept } from '@/browser/page/kept';

// Who is signed in, and until when. The session itself is a cookie that no script can read.
const KEY = 'desk-session';

export type KeptSession = { official: string; expiresAt: string };

/** Who was signed in here last, if that session may still hold. */
export function keptSession(nowMs: number): KeptSession | null {
  const session = kept<KeptSession>(KEY);
  return session && Date.parse(session.expiresAt) > nowMs ? session : null;
}

export function keepSession({ official, expiresAt }: DeskSession): KeptSession {
  const session = { official: official.name, expiresAt };
  keep(KEY, session);
  return session;
}

export function forgetSession(): void {
  keep(KEY, null);
}
