import { useCallback, useEffect, useRef, useState } from 'react';
import { DESK_SESSION } from '@/domain/api/addresses';
import { isDeskSession } from '@/domain/race/contract/answer-outlines';
import { CAME_THROUGH } from '@/browser/page/page-events';
import type { Refusal } from '@/domain/api/read-reply';
import { askApi } from '@/browser/api/ask-api';
import { endSession, NOBODY } from './end-session';
import { forgetQueues } from './remembered-queue';
import { forgetSession, rememberSession, rememberedSession, type RememberedSession } from './remembered-session';

export type SessionState =
  | { phase: 'looking' }
  | { phase: 'signed-out'; hasEnded: boolean }
  /** `isConfirmed` is false while the server could not be asked, for instance without a connection. */
  | ({ phase: 'signed-in'; isConfirmed: boolean } & RememberedSession);

const ASK_AGAIN_MS = 5_000;

const signedIn = (known: RememberedSession, isConfirmed: boolean): SessionState => ({
  phase: 'signed-in',
  ...known,
  isConfirmed,
});

/** Who is signed in at this desk. Without a connection an earlier session holds until the server says no. */
export function useSession() {
  const [session, setSession] = useState<SessionState>({ phase: 'looking' });
  const isLeaving = useRef(false);

  const look = useCallback(async () => {
    const known = rememberedSession(Date.now());
    // A stranger needs no question: the server would only refuse, and we would learn nothing.
    if (!known) return setSession({ phase: 'signed-out', hasEnded: false });
    const answer = await askApi(DESK_SESSION, isDeskSession);
    if (answer.ok) return setSession(signedIn(rememberSession(answer.value), true));
    if (answer.refusal.code !== NOBODY) return setSession(signedIn(known, false));
    forgetSession();
    setSession({ phase: 'signed-out', hasEnded: true });
  }, []);

  useEffect(() => {
    // The exported page knows of nobody. It shows who was known on this phone, then what the server says.
    const first = setTimeout(() => {
      const known = rememberedSession(Date.now());
      if (known) setSession(signedIn(known, false));
      void look();
    });
    return () => clearTimeout(first);
  }, [look]);

  const isUnsure = session.phase === 'signed-in' && !session.isConfirmed;
  useEffect(() => {
    if (!isUnsure) return;
    const timer = setInterval(() => void look(), ASK_AGAIN_MS);
    const now = () => void look();
    document.addEventListener(CAME_THROUGH, now);
    return () => {
      clearInterval(timer);
      document.removeEventListener(CAME_THROUGH, now);
    };
  }, [isUnsure, look]);

  const signIn = async (code: string): Promise<Refusal | null> => {
    const answer = await askApi(DESK_SESSION, isDeskSession, { method: 'POST', body: { code } });
    if (!answer.ok) return answer.refusal;
    setSession(signedIn(rememberSession(answer.value), true));
    return null;
  };

  const signOut = async (): Promise<Refusal | null> => {
    isLeaving.current = true;
    const refusal = await endSession();
    isLeaving.current = false;
    if (refusal) return refusal;
    forgetSession();
    forgetQueues();
    setSession({ phase: 'signed-out', hasEnded: false });
    return null;
  };

  /**
   * Call this when the server answers that nobody is signed in. The name stays known, as decisions may wait to be sent.
   */
  const end = useCallback(() => {
    // The queue was asked for a moment after its official has signed out. The answer to that is on its way.
    if (!isLeaving.current) setSession({ phase: 'signed-out', hasEnded: true });
  }, []);

  return { session, signIn, signOut, end };
}
