import { useEffect, useRef, useState, type Dispatch } from 'react';
import { isOfServer } from '@/domain/api/read-reply';
import type { DeskEvent } from '@/domain/desk/desk-queue';
import { OLDEST, pageOf, queryOf, type QueueView } from '@/domain/desk/queue-view';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { rememberQueue, rememberedQueue } from './remembered-queue';
import { ofOthers } from './use-claim';
import { queueReading, type QueueNews } from './queue-reading';

export type QueueState = 'loading' | 'ready' | 'offline' | 'failed';

/**
 * Reads the queue of a race each time its board has a newer version, and passes it on. Until the first answer it gives
 * the last queue that this phone remembers. `look` turns to another page: what was there stays until that has come.
 */
export function useQueue(
  race: string,
  version: number | null,
  dispatch: Dispatch<DeskEvent>,
  onSignedOut: () => void,
): { state: QueueState; refresh: () => void; view: QueueView; look: (view: QueueView) => void } {
  const [state, setState] = useState<QueueState>('loading');
  const [view, look] = useState(OLDEST);
  const hasTurned = useRef(false);
  const reading = useRef<ReturnType<typeof queueReading> | null>(null);

  useEffect(() => {
    const isOldest = queryOf(view) === undefined;
    const known = hasTurned.current ? null : rememberedQueue(race);
    if (known) dispatch({ type: 'read', ...known });
    let isTurned = hasTurned.current;
    hasTurned.current = true;
    const take = (news: QueueNews) => {
      if (news.type === 'read') {
        const { atMs, queue } = news;
        const { laps, total, claims = [] } = queue;
        // Everything on a later page, or of a device, was decided.
        if (laps.length === 0 && !isOldest) return look(OLDEST);
        dispatch({ type: 'read', laps, total, atMs, claims: ofOthers(claims), page: pageOf(view, queue), isTurned });
        isTurned = false;
        if (isOldest) rememberQueue({ race, laps, total, atMs });
        return setState('ready');
      }
      if (news.code === 'not-signed-in') return onSignedOut();
      dispatch({ type: 'alone' });
      setState(isOfServer(news) ? 'failed' : 'offline');
    };
    const begun = queueReading(race, take, view);
    reading.current = begun;
    document.addEventListener(CAME_THROUGH, begun.look);
    return () => {
      begun.stop();
      document.removeEventListener(CAME_THROUGH, begun.look);
    };
  }, [race, view, dispatch, onSignedOut]);

  useEffect(() => {
    if (version !== null) reading.current?.look();
  }, [version]);

  return { state, refresh: () => reading.current?.ask(), view, look };
}
