import { WATCHED_ROWS, type Board, type BoardChange, type Row } from '@/domain/race/contract/board';
import { rowOf, shownWaiting, stateOf, totalsOf, versionOf, type Ledger } from '@/domain/race/ledger/ledger';
import { publicName } from '@/domain/race/ledger/public-name';
import { isSameEpoch } from './place';
import { compareKeys, fromCursor, keyOfRow, toCursor } from '@/domain/race/ledger/row-order';
import { itemsFrom } from '@/domain/race/ledger/sorted-list';

/** The racers in the first rows of the board. A watcher hears of every change to these rows. */
export function topOf(ledger: Ledger): Set<string> {
  return new Set(itemsFrom(ledger.order, 0, WATCHED_ROWS).map(({ racerId }) => racerId));
}

/**
 * The change of the board since `before`, when `top` were the racers in its first rows. It has the rows of the racers
 * in `changed`, wherever they stand, the rows that moved up into the first rows, and the racers who left the board.
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
 * The board after a change. It stays complete from the leader down to `next`, so all its ranks are right. A row that
 * moves past `next` is left to the next page. `next` moves down where the first rows reach beyond it. A change that is
 * not newer than the board gives back the same board.
 */
export function applyChange(board: Board, change: BoardChange): Board {
  if (isSameEpoch(board, change) && change.version <= board.version) return board;
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

/** Sorts rows and ranks them. A rank is 1 + the number of racers strictly better, or null without a result. */
export function rankRows(rows: Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOfRow(row) })).sort((a, b) => compareKeys(a.key, b.key));
  let rank = 0;
  return keyed.map(({ row, key }, index) => {
    if (keyed[index - 1]?.key.resultMs !== key.resultMs) rank = index + 1;
    const place = row.resultMs === null ? null : rank;
    return row.rank === place ? row : { ...row, rank: place };
  });
}
