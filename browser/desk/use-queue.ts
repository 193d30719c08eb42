'use client';

import { useEffect, useRef, useState, type Dispatch } from 'react';
import type { DeskEvent } from '@/domain/desk/desk-queue';
import { isQueue } from '@/domain/race/answer-outlines';
import { askDesk, isOfServer } from './ask-desk';
import { oneAtATime } from '../one-at-a-time';
import { CAME_THROUGH } from '../page-events';
import { keepQueue, keptQueue } from './kept-queue';

/** At most so often, however fast laps come in. */
const GAP_MS = 500;
/** Should the live stream fail where answers still come through. */
const ASK_AGAIN_MS = 10_000;

export type QueueState = 'loading' | 'ready' | 'offline' | 'failed';

/**
 * Reads the queue of a race, again each time its board has a newer version, and passes it on. Until the first answer
 * the last queue of this phone is shown.
 */
export function useQueue(
  race: string,
  version: number | null,
  dispatch: Dispatch<DeskEvent>,
  onSignedOut: () => void,
): { state: QueueState; refresh: () => void } {
  const [state, setState] = useState<QueueState>('loading');
  const asking = useRef<(() => void) | null>(null);

  useEffect(() => {
    let isOver = false;
    const kept = keptQueue(race);
    if (kept) dispatch({ type: 'read', ...kept });
    const reading = oneAtATime(async () => {
      const atMs = Date.now();
      const answer = await askDesk(`/api/desk/races/${race}/queue`, { isAnswer: isQueue });
      // Signed out meanwhile, or at another race: what comes late is neither kept nor told.
      if (isOver) return;
      if (answer.ok) {
        dispatch({ type: 'read', ...answer.value, atMs });
        keepQueue({ race, ...answer.value, atMs });
        return setState('ready');
      }
      if (answer.refusal.code === 'not-signed-in') return onSignedOut();
      setState(isOfServer(answer.refusal) ? 'failed' : 'offline');
    }, GAP_MS);
    asking.current = reading.ask;
    reading.ask();
    const timer = setInterval(reading.ask, ASK_AGAIN_MS);
    const onVisible = () => document.visibilityState === 'visible' && reading.ask();
    document.addEventListener(CAME_THROUGH, reading.ask);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      reading.stop();
      clearInterval(timer);
      document.removeEventListener(CAME_THROUGH, reading.ask);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [race, dispatch, onSignedOut]);

  useEffect(() => {
    if (version !== null) asking.current?.();
  }, [version]);

  return { state, refresh: () => asking.current?.() };
}
