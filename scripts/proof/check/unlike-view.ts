import type { Json } from './read-history';
import type { Row } from './ranking';
import type { View } from './story';

const ROW: (keyof Row)[] = ['racerId', 'name', 'country', 'rank', 'resultMs', 'bestMs', 'laps', 'resets', 'achievedAt'];
const WAITING = ['lapId', 'name', 'timeMs', 'wouldRank'] as const;

type Seen = { rows: readonly Json[]; waiting: readonly Json[]; totals: Json; state: string };

/** How what somebody was shown differs from what the log says. Null where it does not. `rows`: those due, in order. */
export function unlikeView(seen: Seen, view: View, rows: readonly Row[]): string | null {
  if (seen.state !== view.state) return `says ${seen.state}, and the log says ${view.state}`;
  for (const key of ['racers', 'laps', 'waiting'] as const)
    if (seen.totals[key] !== view.totals[key])
      return `counts ${seen.totals[key]} ${key}, and the log has ${view.totals[key]}`;
  return unlikeList('row', ROW, seen.rows, rows) ?? unlikeList('waiting lap', WAITING, seen.waiting, view.waiting);
}

function unlikeList<T extends object>(
  what: string,
  keys: readonly (keyof T & string)[],
  seen: readonly Json[],
  due: readonly T[],
) {
  for (const [at, each] of due.entries())
    for (const key of keys)
      if (seen[at]?.[key] !== each[key])
        return `has ${JSON.stringify(seen[at]?.[key])} as ${key} of ${what} ${at + 1}, and the log says ${JSON.stringify(each[key])}`;
  return seen.length > due.length ? `has ${seen.length} ${what}s, and the log has ${due.length}` : null;
}
