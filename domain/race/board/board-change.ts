import { WATCHED_ROWS, type Board, type BoardChange, type Row } from '@/domain/race/contract/board';
import { rowOf, shownWaiting, stateOf, totalsOf, versionOf, type Ledger } from '@/domain/race/ledger/ledger';
import { publicName } from '@/domain/race/ledger/public-name';
import { compareKeys, fromCursor, keyOfRow, toCursor } from '@/domain/race/ledger/row-order';
import { itemsFrom } from '@/domain/race/ledger/sorted-list';

/** The racers in the first rows of the board, which a watcher is kept right about. */
export function topOf(ledger: Ledger): Set<string> {
  return new Set(itemsFrom(ledger.order, 0, WATCHED_ROWS).map(({ racerId }) => racerId));
}

/**
 * What happened to the board since `before`, when `top` were the racers in its first rows: the rows that facts changed,
 * wherever they stand, those that came into the first rows because others left, and who is no longer listed.
 */
export function changeOf(
  ledger: Ledger,
  before: { version: number; top: ReadonlySet<string> },
  changed: Iterable<string>,
): BoardChange {
  const ids = new Set(changed);
  for (const racerId of topOf(ledger)) if (!before.top.has(racerId)) ids.add(racerId);
  const remove: string[] = [];
  const upsert: Row[] = [];
  for (const racerId of ids) {
    const row = rowOf(ledger, racerId);
    if (row) upsert.push({ ...row, name: publicName(ledger, row) });
    else remove.push(racerId);
  }
  return {
    version: versionOf(ledger),
    upsert,
    remove,
    waiting: shownWaiting(ledger),
    totals: totalsOf(ledger),
    state: stateOf(ledger),
  };
}

/**
 * The board after a change. It stays complete from the leader down to `next`: a row that moves past it is left to the
 * next page, and `next` moves down where the first rows reach beyond it. So ranks are right in all rows it has.
 */
export function applyChange(board: Board, change: BoardChange): Board {
  if (change.version <= board.version) return board;
  const { version, waiting, totals, state } = change;
  const fresh = new Set([...change.remove, ...change.upsert.map(({ racerId }) => racerId)]);
  const known = rankRows([...board.rows.filter(({ racerId }) => !fresh.has(racerId)), ...change.upsert]);
  const end = board.next === null ? null : fromCursor(board.next);
  const rows = known.filter(
    (row, index) => index < WATCHED_ROWS || end === null || compareKeys(keyOfRow(row), end) <= 0,
  );
  const last = rows.at(-1);
  const isComplete = rows.length >= totals.racers || !end || !last;
  const lastKey = last && keyOfRow(last);
  const next = isComplete || !lastKey ? null : toCursor(compareKeys(lastKey, end) > 0 ? lastKey : end);
  return { ...board, version, waiting, totals, state, rows, next };
}

/** Sorts rows and ranks them: 1 + the number of racers strictly better; null without a result. */
export function rankRows(rows: Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOfRow(row) })).sort((a, b) => compareKeys(a.key, b.key));
  let rank = 0;
  return keyed.map(({ row, key }, index) => {
    if (keyed[index - 1]?.key.resultMs !== key.resultMs) rank = index + 1;
    const place = row.resultMs === null ? null : rank;
    return row.rank === place ? row : { ...row, rank: place };
  });
}
