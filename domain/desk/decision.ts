import type { OutboxEntry } from '@/domain/outbox/entry';
import { number, oneOf, optional, outline, text } from '@/domain/outline';
import type { LapDecision, Queue } from '@/domain/race/contract/requests';
import { namesIn } from '@/domain/api/address';
import { DESK_DECISION } from '@/domain/api/addresses';

export type QueuedLap = Queue['laps'][number];

/** How long one tap undoes decisions, counted from the last action. Later the list of the racer's laps still can. */
export const UNDO_MS = 10_000;

/**
 * A decision made at this desk. `unsent`: it waits in the outbox. `taken`: the server accepted it. `refused`: the
 * server did not. `cancelled`: it never left.
 */
export type Decision = LapDecision & {
  /** Null between the tap and the moment the outbox has stored it. */
  entryId: string | null;
  lapId: string;
  /** The lap as it was when it was decided. Null for a decision from before this page was loaded. */
  lap: QueuedLap | null;
  /** Milliseconds since 1970. */
  atMs: number;
  phase: 'unsent' | 'taken' | 'refused' | 'cancelled';
  /** Milliseconds since 1970. */
  cancelledAtMs?: number;
};

const isDecision = outline<LapDecision>({
  verdict: oneOf(['verified', 'rejected', 'waiting']),
  reason: optional(text),
  version: number,
});

/** The decisions in the outbox about laps of this race, in the order in which they were made. */
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

/** Decisions of all races that the server does not have yet. Their official has to stay signed in until it has. */
export const unsentDecisions = (entries: readonly OutboxEntry[]) =>
  entries.filter(({ kind, state }) => kind === 'decision' && state !== 'refused');

/**
 * Brings the decisions known here up to date with the outbox. New entries are added, and refusals are marked. A decision
 * that left the outbox without a refusal was accepted.
 */
export function withOutbox(known: readonly Decision[], inOutbox: readonly Decision[]): Decision[] {
  const left = [...inOutbox];
  const updated = known.flatMap((decision): Decision[] => {
    const found = takeOut(left, (other) => isSame(decision, other));
    if (decision.phase === 'cancelled') return [decision];
    if (found) return [{ ...decision, entryId: found.entryId, phase: found.phase }];
    if (decision.entryId === null) return [decision];
    // A refused entry leaves the outbox when somebody has seen and dismissed it.
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

/**
 * The decisions that a tap can undo, latest first, and until when (milliseconds since 1970) if nothing else happens.
 */
export type Undoable = { decisions: readonly Decision[]; untilMs: number };

/**
 * All decisions since the last pause of ten seconds. They can be undone for ten more seconds, as an official in a hurry
 * may notice late which of several was wrong. An undo counts as an action, too: it starts the ten seconds anew.
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
