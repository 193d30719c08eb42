import { useCallback, useEffect, useReducer, useRef } from 'react';
import { COPY_CHANNEL, type CheckResult, type CopyNews, type Inventory } from '@/domain/offline/messages';
import { copyItems, worstOf, type CopyItem, type PageName } from '@/domain/offline/copy-items';
import { copyViewReducer, firstCopyView, isUnderWay } from '@/domain/offline/copy-view';
import { channelNamed } from '@/storage/channel';
import { withTimeout } from '@/storage/with-timeout';
import { COPY_CHANGED } from '@/browser/page/page-events';
import { askWorker } from './ask-worker';
import { checkedAt, rememberChecked } from './checked-at';
import { faultOfWorker, whyNotOffline, WORKER } from './why-not-offline';

/** The page stops waiting for an answer after this time. */
const LIMIT_MS = 3_000;
/** Longer, as the browser may ask the person. */
const ASKED_LIMIT_MS = 60_000;

/** What the browser says about its storage; undefined where it says nothing. */
const told = <T>(answer: Promise<T> | undefined, limitMs = LIMIT_MS): Promise<T | undefined> =>
  withTimeout(limitMs, Promise.resolve(answer), 'storage').catch(() => undefined);

/** The copy on this phone as /offline shows it, and what can be done with it. */
export function useCopy(pages: readonly PageName[]) {
  const [view, dispatch] = useReducer(copyViewReducer, firstCopyView);
  const reads = useRef(0);

  const refresh = useCallback(async () => {
    const read = ++reads.current;
    const obstacle = await whyNotOffline();
    if (obstacle) return dispatch({ type: 'impossible', obstacle });
    const registration = await withTimeout(LIMIT_MS, navigator.serviceWorker.getRegistration(), 'the worker');
    const fault = registration ? null : await faultOfWorker();
    if (fault) return dispatch({ type: 'failed-at-host', fault, path: WORKER });
    if (!registration?.active) return dispatch({ type: 'not-yet' });
    const { version, completeness, files } = await askWorker<Inventory>({ type: 'inventory' });
    const { usage = 0, quota = 0 } = (await told(navigator.storage?.estimate?.())) ?? {};
    const isPersistent = (await told(navigator.storage?.persisted?.())) ?? false;
    // A later look has begun: what this one saw may be out of date.
    if (read !== reads.current) return;
    dispatch({
      type: 'listed',
      version,
      completeness,
      items: copyItems(files, pages),
      usage,
      quota,
      isPersistent,
      checkedAt: checkedAt(),
    });
    if (isUnderWay(completeness)) await askWorker({ type: 'complete' });
  }, [pages]);

  useEffect(() => {
    const channel = channelNamed(COPY_CHANNEL);
    const again = () =>
      void refresh().catch((error: unknown) =>
        dispatch({ type: 'failed', trouble: { type: 'unexpected', detail: String(error) } }),
      );
    if (channel)
      channel.onmessage = ({ data }: MessageEvent<CopyNews>) => {
        if (data.type === 'whole') again();
        else dispatch({ type: 'news', news: data });
      };
    again();
    // The first worker takes this page over the moment all can be read.
    navigator.serviceWorker?.addEventListener('controllerchange', again);
    return () => {
      channel?.close();
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
      dispatch({ type: 'failed', trouble: { type: 'not-fetched', item } });
    }
  };

  const test = async () => {
    dispatch({ type: 'test-started' });
    for (const item of view.items) {
      const results: CheckResult[] = [];
      for (const path of item.paths) results.push(await askWorker<CheckResult>({ type: 'check', path }));
      dispatch({ type: 'tested', key: item.key, result: worstOf(results) });
    }
    dispatch({ type: 'test-finished', at: rememberChecked() });
  };

  const persist = async () =>
    dispatch({
      type: 'persist-answered',
      isPersistent: (await told(navigator.storage?.persist?.(), ASKED_LIMIT_MS)) ?? false,
    });

  return {
    view,
    refresh,
    test,
    persist,
    remove: (item: CopyItem) => change('remove', item),
    fetchAgain: (item: CopyItem) => change('fetch', item),
  };
}
