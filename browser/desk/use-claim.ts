import { useEffect, useRef, type Dispatch } from 'react';
import { addressOf } from '@/domain/api/address';
import { DESK_CLAIMS } from '@/domain/api/addresses';
import type { DeskEvent } from '@/domain/desk/desk-queue';
import { isClaimed } from '@/domain/race/contract/answer-outlines';
import { askApi } from '@/browser/api/ask-api';
import { deskId } from './desk-id';

/** An official who works keeps the lap; a desk that nobody touches loses it (server/desk/claims.ts). */
const RENEW_AFTER_MS = 15_000;
const TOUCHES = ['pointerdown', 'keydown'];

/**
 * Tells other desks which lap is in hand here, so that they take other laps. Nothing waits for it, and nothing is asked
 * where the server does not answer.
 */
export function useClaim(race: string, lapId: string | null, isReached: boolean, dispatch: Dispatch<DeskEvent>): void {
  const claimed = useRef<string | null>(null);
  useEffect(() => {
    if (!isReached || (lapId === null && claimed.current === null)) return;
    let isNew = claimed.current !== lapId;
    claimed.current = lapId;
    const stop = new AbortController();
    const { signal } = stop;
    let askedAtMs = 0;
    const claim = async () => {
      askedAtMs = Date.now();
      const body = { desk: deskId(), lapId };
      const answer = await askApi(addressOf(DESK_CLAIMS, { race }), isClaimed, { method: 'POST', body, stop: signal });
      if (!answer.ok || signal.aborted || lapId === null) return;
      dispatch({ type: 'claimed', lapId, isHeld: answer.value.isHeld, isNew, claims: ofOthers(answer.value.claims) });
      isNew = false;
    };
    const touched = () => lapId !== null && Date.now() - askedAtMs > RENEW_AFTER_MS && void claim();
    void claim();
    for (const type of TOUCHES) document.addEventListener(type, touched, { signal });
    return () => stop.abort();
  }, [race, lapId, isReached, dispatch]);
}

export const ofOthers = <T extends { desk: string }>(claims: readonly T[]): T[] =>
  claims.filter(({ desk }) => desk !== deskId());
