import { useEffect, useRef, useState, type Dispatch } from 'react';
import { isOfServer } from '@/domain/api/read-reply';
import type { DeskEvent } from '@/domain/desk/desk-queue';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { rememberQueue, rememberedQueue } from './remembered-queue';
import { ofOthers } from './use-claim';
import { queueReading } from './queue-reading';

export type QueueState = 'loading' | 'ready' | 'offline' | 'failed';

/**
 * Reads the queue of a race each time its board has a newer version, and passes it on. Until the first answer it gives
 * the last queue that this phone remembers.
 */
export function useQueue(
  race: string,
  version: number | null,
  dispatch: Dispatch<DeskEvent>,
  onSignedOut: () => void,
): { state: QueueState; refresh: () => void } {
  const [state, setState] = useState<QueueState>('loading');
  const reading = useRef<ReturnType<typeof queueReading> | null>(null);

  useEffect(() => {
    const known = rememberedQueue(race);
    if (known) dispatch({ type: 'read', ...known });
    const begun = queueReading(race, (news) => {
      if (news.type === 'read') {
        const { atMs, queue } = news;
        const { laps, total, claims = [] } = queue;
        dispatch({ type: 'read', laps, total, atMs, claims: ofOthers(claims) });
        rememberQueue({ race, laps, total, atMs });
        return setState('ready');
      }
      if (news.code === 'not-signed-in') return onSignedOut();
      dispatch({ type: 'alone' });
      setState(isOfServer(news) ? 'failed' : 'offline');
    });
    reading.current = begun;
    document.addEventListener(CAME_THROUGH, begun.look);
    return () => {
      begun.stop();
      document.removeEventListener(CAME_THROUGH, begun.look);
    };
  }, [race, dispatch, onSignedOut]);

  useEffect(() => {
    if (version !== null) reading.current?.look();
  }, [version]);

  return { state, refresh: () => reading.current?.ask() };
}
