/** The address that shows a racer of the race on this page. */
export const racerAddress = (racerId: string) => `?racer=${encodeURIComponent(racerId)}`;

export const VIEWS = ['board', 'mine', 'chart', 'log', 'rules'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (part: string | null): View => VIEWS.find((view) => view === part) ?? 'board';

/**
 * The view that was shown as + Lap was pressed before its script was there. It is a form then, and a form replaces the
 * whole query by `?add=`; links have `?add`. The browser still knows where it came from (`referrer`). Null where nothing
 * was replaced.
 */
export function viewBefore(referrer: string, here: Pick<Location, 'origin' | 'pathname' | 'search'>): string | null {
  const page = `${here.origin}${here.pathname}?`;
  if (here.search !== '?add=' || !referrer.startsWith(page)) return null;
  return new URLSearchParams(referrer.slice(page.length)).get('view');
}
