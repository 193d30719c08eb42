'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { COPY_CHANNEL, type CheckResult, type CopyNews, type Inventory } from '@/domain/offline/messages';
import { copyItems, worstOf, type CopyItem, type PageName } from '@/domain/offline/copy-items';
import { copyView, firstCopyView } from '@/domain/offline/copy-view';
import { COPY_CHANGED } from '../page-events';
import { askWorker } from './ask-worker';
import { checkedAt, noteChecked } from './checked-at';
import { whyNotOffline } from './why-not-offline';

/** The copy on this phone as /offline shows it, and what can be done with it. */
export function useCopy(pages: readonly PageName[]) {
  const [view, dispatch] = useReducer(copyView, firstCopyView);
  const reads = useRef(0);

  const refresh = useCallback(async () => {
    const read = ++reads.current;
    const reason = await whyNotOffline();
    if (reason) return dispatch({ type: 'impossible', reason });
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.active) return dispatch({ type: 'not-yet' });
    const { version, files } = await askWorker<Inventory>({ type: 'inventory' });
    const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    const isPersistent = (await navigator.storage?.persisted?.()) ?? false;
    // Asked again since: what this one saw may be over.
    if (read !== reads.current) return;
    dispatch({
      type: 'listed',
      version,
      items: copyItems(files, pages),
      usage,
      quota,
      isPersistent,
      checkedAt: checkedAt(),
    });
  }, [pages]);

  useEffect(() => {
    const channel = new BroadcastChannel(COPY_CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<CopyNews>) => dispatch({ type: 'news', news: data });
    const again = () => void refresh().catch((error: unknown) => dispatch({ type: 'failed', words: String(error) }));
    again();
    // The first worker takes this page the moment the copy is complete.
    navigator.serviceWorker?.addEventListener('controllerchange', again);
    return () => {
      channel.close();
      navigator.serviceWorker?.removeEventListener('controllerchange', again);
    };
  }, [refresh]);

  const change = async (type: 'remove' | 'fetch', item: CopyItem) => {
    dispatch({ type: 'working', key: item.key });
    try {
      await askWorker({ type, paths: item.paths });
      document.dispatchEvent(new Event(COPY_CHANGED));
      await refresh();
    } catch {
      dispatch({
        type: 'failed',
        words: `“${item.title}” could not be fetched. Nothing else was touched; try again when there is a connection.`,
      });
    }
  };

  const test = async () => {
    dispatch({ type: 'test-started' });
    for (const item of view.items) {
      const results: CheckResult[] = [];
      for (const path of item.paths) results.push(await askWorker<CheckResult>({ type: 'check', path }));
      dispatch({ type: 'tested', key: item.key, result: worstOf(results) });
    }
    dispatch({ type: 'test-finished', at: noteChecked() });
  };

  const persist = async () =>
    dispatch({ type: 'persist-answered', isPersistent: (await navigator.storage?.persist?.()) ?? false });

  return {
    view,
    refresh,
    test,
    persist,
    remove: (item: CopyItem) => change('remove', item),
    fetchAgain: (item: CopyItem) => change('fetch', item),
  };
}
