import type { Fact } from '@/domain/race/contract/fact';
import type { Board } from '@/domain/race/contract/board';
import { applyFact, boardOf, createLedger } from '@/domain/race/ledger/ledger';
import type { RaceRules } from '@/domain/race/contract/rules';
import { pause, type Client } from './client';
import { readBoard, readLog } from './read-race';
import type { Tally } from './tally';

/** More rows than any race has. */
const ALL = Number.MAX_SAFE_INTEGER;
const TRIES = 20;

export type Checked = { board: Board; differences: string[] };

/**
 * Reads the public log, folds it with `domain/race`, and compares the result with the board that the server shows. Then
 * checks that the log has every acknowledged lap and decision exactly once. `since`: the number of the last fact before
 * the day.
 */
export async function checkBoard(
  client: Client,
  race: string,
  rules: RaceRules,
  { tally, official, since }: { tally: Tally; official: string | null; since: number },
): Promise<Checked> {
  for (let tries = 0; tries < TRIES; tries++) {
    const board = await readBoard(client, race);
    const log = await readLog(client, race);
    const later = await readBoard(client, race);
    // Other people's laps may come in between. Board and log have to be of the same moment.
    if (board && later?.version === board.version) {
      const facts = log.filter(({ seq }) => seq <= board.version);
      const ofToday = facts.filter(({ seq }) => seq > since);
      return { board, differences: [...compareBoard(board, facts, rules), ...compareLog(ofToday, tally, official)] };
    }
    await pause(500);
  }
  throw new Error('the board does not keep still for long enough to compare it');
}

/** Where the board differs from a fold of these facts. */
export function compareBoard(board: Board, facts: readonly Fact[], rules: RaceRules): string[] {
  const ledger = createLedger(board.race, rules, initialState(facts, board));
  for (const fact of facts) applyFact(ledger, fact);
  const own = boardOf(ledger, { asOf: board.asOf, limit: ALL })!;
  const differences: string[] = [];
  const theirs = new Map(board.rows.map((row) => [row.racerId, row]));
  for (const [index, row] of own.rows.entries()) {
    const other = theirs.get(row.racerId);
    if (board.rows[index]?.racerId !== row.racerId) differences.push(`place ${index + 1} is not ${row.name}`);
    if (!isSame(row, other))
      differences.push(`${row.name}: ${JSON.stringify(row)}, but the server says ${JSON.stringify(other)}`);
  }
  for (const key of ['version', 'state', 'totals', 'waiting'] as const)
    if (!isSame(own[key], board[key]))
      differences.push(`${key}: ${JSON.stringify(own[key])}, but the server says ${JSON.stringify(board[key])}`);
  if (own.rows.length !== board.rows.length)
    differences.push(`${own.rows.length} racers, but the server has ${board.rows.length}`);
  return differences;
}

/** Which acknowledged laps and decisions the log does not have exactly once. */
export function compareLog(facts: readonly Fact[], tally: Tally, official: string | null): string[] {
  const entered = new Map<string, Extract<Fact, { action: 'submitted' }>[]>();
  for (const fact of facts)
    if (fact.action === 'submitted') entered.set(fact.lapId, [...(entered.get(fact.lapId) ?? []), fact]);
  const differences = [...tally.laps].flatMap(([id, sent]) => {
    const found = entered.get(id) ?? [];
    if (found.length !== 1) return [`the log has lap ${id} ${found.length} times`];
    const { timeMs, resets } = found[0]!.after;
    return timeMs === sent.timeMs && resets === sent.resets ? [] : [`lap ${id} is in the log with another result`];
  });
  const isOurs = (fact: Fact) => !('lapId' in fact) || tally.laps.has(fact.lapId);
  const decided = (action: Fact['action']) =>
    facts.filter((fact) => fact.action === action && fact.actor === official && isOurs(fact)).length;
  // A decision whose answer was lost on the way is in the log, and its second try was no longer needed.
  const counts = [
    ['verified', tally.verified],
    ['rejected', tally.rejected],
    ['reconsidered', tally.takenBack],
    ['corrected', tally.corrected],
  ] as const;
  for (const [action, acknowledged] of counts)
    if (decided(action) < acknowledged || (decided(action) > acknowledged && tally.resent === 0))
      differences.push(`${acknowledged} × ${action} acknowledged, but the log has ${decided(action)}`);
  // Each racer is merged once, however often two laps in one queue ask for it, and whoever was the first to ask.
  for (const racerId of tally.merged) {
    const times = facts.filter((fact) => fact.action === 'merged' && fact.racerId === racerId).length;
    if (times !== 1) differences.push(`the log merges racer ${racerId} ${times} times`);
  }
  return differences;
}

/**
 * The first change of state names the state before it. Where the state never changed, the race is still in its first
 * state.
 */
function initialState(facts: readonly Fact[], board: Board) {
  return facts.find((fact) => fact.action === 'state-changed')?.before.state ?? board.state;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
