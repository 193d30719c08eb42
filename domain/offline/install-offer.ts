/** What decides whether Today offers to install the app. */
export type InstallFacts = {
  /** How often this phone has come, this time included. */
  visits: number;
  /** Whether a lap was sent, or waits to be, on this phone. */
  hasKeptLap: boolean;
  hasSaidNo: boolean;
  /** Whether this page runs as an app, or the app was installed from this browser. */
  isInstalled: boolean;
};

const OFFERED_FROM_VISIT = 3;

/** Nobody is asked before the site has been of use: somebody came back twice, or has a lap here. A no is for good. */
export const isInstallOffered = ({ visits, hasKeptLap, hasSaidNo, isInstalled }: InstallFacts): boolean =>
  !hasSaidNo && !isInstalled && (hasKeptLap || visits >= OFFERED_FROM_VISIT);

/** Whoever was away for this long comes again, even where the page was open all the time. */
export const VISIT_ENDS_AFTER_MS = 30 * 60_000;

/** `seenAtMs` is when a page was last opened, in milliseconds since 1970. */
export type Visits = { count: number; seenAtMs: number };

/** The visits once a page is opened. `isSameSession`: this tab has been here before. A clock that was put back ends none. */
export function visitsAfter(before: Visits | null, nowMs: number, isSameSession: boolean): Visits {
  const isSame = isSameSession && before !== null && nowMs - before.seenAtMs < VISIT_ENDS_AFTER_MS;
  return { count: (before?.count ?? 0) + (isSame ? 0 : 1), seenAtMs: nowMs };
}

/** The visits in a stored record. Null where it is none. */
export function parseVisits(record: unknown): Visits | null {
  const { count, seenAtMs } = (record ?? {}) as Partial<Record<string, unknown>>;
  return typeof count === 'number' && typeof seenAtMs === 'number' ? { count, seenAtMs } : null;
}
