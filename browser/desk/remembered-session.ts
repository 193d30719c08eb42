import type { Role } from '@/domain/race/contract/roles';
import type { DeskSession } from '@/domain/race/contract/requests';
import { remember, remembered } from '@/browser/page/remembered';

// Who is signed in, and until when. The session itself is a cookie that no script can read.
const KEY = 'desk-session';

export type RememberedSession = { official: string; role?: Role | undefined; expiresAt: string };

/** Who was signed in here last, if that session may still hold. */
export function rememberedSession(nowMs: number): RememberedSession | null {
  const session = remembered<RememberedSession>(KEY);
  return session && Date.parse(session.expiresAt) > nowMs ? session : null;
}

export function rememberSession({ official, expiresAt }: DeskSession): RememberedSession {
  const session = { official: official.name, role: official.role, expiresAt };
  remember(KEY, session);
  return session;
}

export function forgetSession(): void {
  remember(KEY, null);
}
