import type { CopyItem } from './copy-items';
import type { HostFault } from './host-fault';
import type { CheckResult, Completeness, CopyNews } from './messages';

/** Why this phone cannot have a copy. Its owner can change each of these. */
export type Obstacle = 'not-encrypted' | 'no-worker' | 'storage-silent' | 'storage-blocked';

/**
 * Why the copy is impossible, why it stopped, or what just failed. `detail` is the browser's own message, `path` the file
 * that the host redirects or lacks.
 */
export type CopyTrouble =
  | { type: Obstacle | 'no-room' | 'interrupted' }
  | { type: HostFault; path: string }
  | { type: 'not-fetched'; item: Pick<CopyItem, 'key' | 'title'> }
  | { type: 'unexpected'; detail: string };

/** Whether something was never fetched yet, so that the worker shall go on. */
export const isUnderWay = (completeness: Completeness): boolean =>
  completeness === 'on-its-way' || completeness === 'begun';

/** What /offline shows. Times are milliseconds since 1970, sizes are bytes. */
export type CopyView = {
  phase: 'looking' | 'impossible' | 'filling' | 'stopped' | 'ready';
  trouble: CopyTrouble | null;
  /** 0 to 1 while filling. */
  filled: number;
  version: string | null;
  items: CopyItem[];
  verdicts: Record<string, CheckResult>;
  /** The key of the item that is being removed or fetched. */
  working: string | null;
  isTesting: boolean;
  checkedAt: number | null;
  usage: number;
  quota: number;
  isPersistent: boolean;
  /** Whether the browser was asked on this visit not to remove the copy. */
  wasAskedToPersist: boolean;
};

export type CopyViewEvent =
  | { type: 'impossible'; obstacle: Obstacle }
  | { type: 'not-yet' }
  /** The worker itself cannot be had. */
  | { type: 'failed-at-host'; fault: HostFault; path: string }
  | { type: 'news'; news: CopyNews }
  | ({ type: 'listed' } & Pick<CopyView, 'items' | 'usage' | 'quota' | 'isPersistent' | 'checkedAt'> & {
        version: string;
        completeness: Completeness;
      })
  | { type: 'working'; key: string }
  | { type: 'failed'; trouble: CopyTrouble }
  | { type: 'test-started' }
  | { type: 'tested'; key: string; result: CheckResult }
  | { type: 'test-finished'; at: number }
  | { type: 'persist-answered'; isPersistent: boolean };

export const firstCopyView: CopyView = {
  ...{
    phase: 'looking',
    trouble: null,
    filled: 0,
    version: null,
    items: [],
    verdicts: {},
    working: null,
    isTesting: false,
  },
  ...{ checkedAt: null, usage: 0, quota: 0, isPersistent: false, wasAskedToPersist: false },
};

/** The view after an event. A complete copy stays in view while a newer version is fetched. */
export function copyViewReducer(view: CopyView, event: CopyViewEvent): CopyView {
  switch (event.type) {
    case 'impossible':
      return { ...view, phase: 'impossible', trouble: { type: event.obstacle } };
    case 'not-yet':
      return view.phase === 'looking' ? { ...view, phase: 'filling' } : view;
    case 'failed-at-host':
      return { ...view, phase: 'stopped', trouble: { type: event.fault, path: event.path } };
    case 'news':
      return hear(view, event.news);
    case 'listed': {
      const { type: _, completeness, ...listed } = event;
      if (isUnderWay(completeness))
        return { ...view, ...listed, working: null, phase: view.phase === 'stopped' ? 'stopped' : 'filling' };
      // The verdicts of a test under way stay. Without them its end would report "everything" for only a part.
      const verdicts = view.isTesting ? view.verdicts : {};
      const trouble = isStillSo(view.trouble, event.items) ? view.trouble : null;
      return { ...view, ...listed, phase: 'ready', trouble, working: null, verdicts };
    }
    case 'working':
      return { ...view, working: event.key, trouble: null };
    case 'failed':
      return { ...view, working: null, trouble: event.trouble };
    case 'test-started':
      return { ...view, isTesting: true, verdicts: {}, trouble: null };
    case 'tested':
      return { ...view, verdicts: { ...view.verdicts, [event.key]: event.result } };
    case 'test-finished':
      return { ...view, isTesting: false, checkedAt: event.at };
    case 'persist-answered':
      return { ...view, isPersistent: event.isPersistent, wasAskedToPersist: true };
  }
}

/** Pages look again by themselves. That somebody's item could not be fetched stays, as long as it is not here. */
const isStillSo = (trouble: CopyTrouble | null, items: readonly CopyItem[]): boolean =>
  trouble?.type === 'not-fetched' && items.some(({ key, state }) => key === trouble.item.key && state === 'absent');

function hear(view: CopyView, news: CopyNews): CopyView {
  // After `whole` all is listed again.
  if (view.phase === 'ready' || news.type === 'whole') return view;
  if (news.type === 'stopped') return { ...view, phase: 'stopped', trouble: troubleOf(news) };
  const filled = news.totalBytes > 0 ? news.doneBytes / news.totalBytes : 1;
  return { ...view, phase: 'filling', trouble: null, filled };
}

const troubleOf = (news: Extract<CopyNews, { type: 'stopped' }>): CopyTrouble =>
  'path' in news ? { type: news.reason, path: news.path } : { type: news.reason };
