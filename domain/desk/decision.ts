import type { OutboxEntry } from '@/domain/outbox/entry';
import { number, oneOf, optional, outline, text } from '@/domain/outline';
import type { LapDecision, Queue } from '@/domain/race/contract/requests';
import { namesIn } from '@/domain/api/address';
import { DESK_DECISION } from '@/domain/api/addresses';

export type QueuedLap = Queue['laps'][number];

/** How long a tap takes decisions back, counted from the last thing done. Afterwards it can still be taken back from the list of the racer's laps. */
export const UNDO_MS = 10_000;

/**
 * A decision made at this desk. `unsent` waits in the outbox, `taken` was accepted by the server, `refused` was not, and
 * `cancelled` never left.
 */
export type Decision = LapDecision & {
  /** null for the moment between the tap and the outbox. */
  entryId: string | null;
  lapId: string;
  /** The lap as it was when the decision was made; null for one from before the page was loaded. */
  lap: QueuedLap | null;
  /** Milliseconds since 1970. */
  atMs: number;
  phase: 'unsent' | 'taken' | 'refused' | 'cancelled';
  /** When it was cancelled. */
  cancelledAtMs?: number;
};

const isDecision = outline<LapDecision>({
  verdict: oneOf(['verified', 'rejected', 'waiting']),
  reason: optional(text),
  version: number,
});

/** The decisions on laps of this race that lie in the outbox, in the order they were made. */
export function decisionsIn(entries: readonly OutboxEntry[], race: string): Decision[] {
  return entries.flatMap(({ id, kind, url, body, createdAt, state }) => {
    const at = namesIn(DESK_DECISION, url);
    if (kind !== 'decision' || at?.race !== race || !isDecision(body)) return [];
    const { verdict, reason, version } = body;
    const decision = { verdict, ...(reason !== undefined && { reason }), version };
    const phase = state === 'refused' ? 'refused' : 'unsent';
    return [{ ...decision, entryId: id, lapId: at.id, lap: null, atMs: createdAt, phase } satisfies Decision];
  });
}

/** Decisions that have not reached the server, of all races: whoever made them has to stay signed in until they have. */
export const unsentDecisions = (entries: readonly OutboxEntry[]) =>
  entries.filter(({ kind, state }) => kind === 'decision' && state !== 'refused');

/**
 * What is known here, brought up to date with the outbox: new entries are added, refusals noted, and what has left
 * the outbox without one was accepted.
 */
export function withOutbox(known: readonly Decision[], inOutbox: readonly Decision[]): Decision[] {
  const left = [...inOutbox];
  const updated = known.flatMap((decision): Decision[] => {
    const found = takeOut(left, (other) => isSame(decision, other));
    if (decision.phase === 'cancelled') return [decision];
    if (found) return [{ ...decision, entryId: found.entryId, phase: found.phase }];
    if (decision.entryId === null) return [decision];
    // A refusal that is no longer there was seen and put away.
    return decision.phase === 'refused' ? [] : [{ ...decision, phase: 'taken' }];
  });
  return [...updated, ...left];
}

function isSame(known: Decision, other: Decision): boolean {
  if (known.entryId !== null) return known.entryId === other.entryId;
  return known.lapId === other.lapId && known.version === other.version && known.verdict === other.verdict;
}

function takeOut(list: Decision[], isIt: (decision: Decision) => boolean): Decision | undefined {
  const at = list.findIndex(isIt);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

/** The decision that counts for each lap: the last one that was neither refused nor cancelled. */
export function standingDecisions(decisions: readonly Decision[]): Map<string, Decision> {
  const standing = decisions.filter(({ phase }) => phase === 'unsent' || phase === 'taken');
  return new Map(standing.map((decision) => [decision.lapId, decision]));
}

/** What can be taken back, the latest first, and until when if nothing else is done. */
export type Undoable = { decisions: readonly Decision[]; untilMs: number };

/**
 * All decisions since the last pause of ten seconds, for ten seconds more: whoever made several in a hurry may notice late
 * which of them was wrong. Taking one back is something done, too, and gives as long for the one before it.
 */
export function undoable(decisions: readonly Decision[], nowMs: number): Undoable {
  const madeHere = decisions.filter(({ lap }) => lap !== null);
  const doneAtMs = madeHere.flatMap(({ atMs, cancelledAtMs }) => [atMs, cancelledAtMs ?? atMs]);
  const [lastMs = -Infinity, ...earlier] = doneAtMs.toSorted((one, other) => other - one);
  const untilMs = lastMs + UNDO_MS;
  if (nowMs >= untilMs) return { decisions: [], untilMs };
  let sinceMs = lastMs;
  for (const atMs of earlier) {
    if (sinceMs - atMs >= UNDO_MS) break;
    sinceMs = atMs;
  }
  const standing = standingDecisions(decisions);
  const isUndoable = (decision: Decision) =>
    decision.verdict !== 'waiting' && standing.get(decision.lapId) === decision && decision.atMs >= sinceMs;
  return { decisions: madeHere.filter(isUndoable).toReversed(), untilMs };
}
