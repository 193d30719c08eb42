import type { Lap } from '@/domain/race/contract/lap';
import type { LapClaim } from '@/domain/race/contract/requests';
import type { QueuePage } from './queue-view';
import { standingDecisions, withOutbox, type Decision, type QueuedLap } from './decision';

/** The queue of one race as a desk shows it: the server's last answer, and the decisions made here since. */
export type DeskQueue = {
  /** The server's last answer, oldest first: a page of the queue. Null before the first one. */
  laps: readonly QueuedLap[] | null;
  /** Which page that is. Null before the first answer, and for what the phone remembered. */
  page: QueuePage | null;
  /** How many laps waited then. `laps` is shorter when very many wait. */
  total: number;
  /** When the answer was read, in milliseconds since 1970. */
  readAtMs: number | null;
  /** In the order in which they were made. */
  decisions: readonly Decision[];
  /** The decisions in the outbox when it was last read. */
  inOutbox: readonly Decision[];
  selected: QueuedLap | null;
  /** The selected lap as it was before somebody else changed it. */
  selectedBefore: QueuedLap | null;
  /**
   * Somebody else decided the selected lap, or its racer withdrew it. It stays selected until `next`, so that no other
   * lap slips under a thumb.
   */
  isSelectedGone: boolean;
  /** Whether the official has chosen the selected lap. The desk itself takes one that no other desk has in hand. */
  isChosen: boolean;
  /** The laps that other desks have in hand. */
  claims: readonly LapClaim[];
  /** The versions to which laps were corrected here, by their ids. */
  corrected: ReadonlyMap<string, number>;
};

export type DeskEvent =
  /** With `isTurned` it is the first answer about another page: the first lap of that is selected. */
  | {
      type: 'read';
      laps: readonly QueuedLap[];
      total: number;
      atMs: number;
      claims?: readonly LapClaim[];
      page?: QueuePage;
      isTurned?: boolean;
    }
  /** The server was asked for the selected lap. `isHeld`: no other desk has it. `isNew`: it was selected only just now. */
  | { type: 'claimed'; lapId: string; isHeld: boolean; isNew: boolean; claims: readonly LapClaim[] }
  /** Nothing is known of other desks, as without a connection. */
  | { type: 'alone' }
  /** It was corrected at this desk. */
  | { type: 'corrected'; lap: Lap }
  | { type: 'outbox'; decisions: readonly Decision[] }
  | { type: 'decided'; decision: Decision }
  | { type: 'kept'; decision: Decision; entryId: string }
  | { type: 'cancelled'; decision: Decision; atMs: number }
  /** The outbox could not store the decision. */
  | { type: 'not-kept'; decision: Decision }
  | { type: 'selected'; lapId: string }
  | { type: 'moved'; by: 1 | -1 }
  | { type: 'next' };

export const emptyDesk: DeskQueue = {
  laps: null,
  page: null,
  total: 0,
  readAtMs: null,
  decisions: [],
  inOutbox: [],
  selected: null,
  selectedBefore: null,
  isSelectedGone: false,
  isChosen: false,
  claims: [],
  corrected: new Map(),
};

/** How long decisions are remembered. By then the server's queue shows every one of them. */
const DROP_DECISION_AFTER_MS = 10 * 60_000;

/** The queue after an event, and which lap is selected then. */
export function deskQueueReducer(state: DeskQueue, event: DeskEvent): DeskQueue {
  switch (event.type) {
    case 'read': {
      const { laps, total, atMs, claims = [], page = null } = event;
      const isRecent = ({ phase, atMs: madeAt }: Decision) =>
        phase === 'unsent' || atMs - madeAt < DROP_DECISION_AFTER_MS;
      const decisions = state.decisions.filter(isRecent);
      const read = { ...state, laps, total, page, readAtMs: atMs, decisions, claims };
      return reconcile(event.isTurned ? { ...read, ...nothingSelected, selected: null } : read);
    }
    case 'claimed': {
      const { selected } = state;
      const told = { ...state, claims: event.claims };
      const isSettled = event.isHeld || !event.isNew || state.isChosen || state.isSelectedGone;
      if (isSettled || selected?.id !== event.lapId) return reconcile(told);
      // Another desk was a moment faster. Nobody has chosen this lap, and nobody has looked at it for long.
      return { ...told, ...nothingSelected, selected: following(freeLaps(told), selected) };
    }
    case 'alone':
      return reconcile({ ...state, claims: [] });
    case 'corrected':
      return corrected(state, event.lap);
    case 'outbox':
      return reconcile({ ...state, ...broughtUpToDate(state.decisions, event.decisions) });
    case 'decided': {
      const decided = { ...state, decisions: [...state.decisions, event.decision] };
      // A lap whose decision was undone is selected again.
      return event.decision.verdict === 'waiting' ? select(decided, event.decision.lapId) : reconcile(decided);
    }
    case 'kept': {
      const kept = replace(state.decisions, event.decision, { ...event.decision, entryId: event.entryId });
      return reconcile({ ...state, ...broughtUpToDate(kept, state.inOutbox) });
    }
    case 'cancelled': {
      const { decision, atMs } = event;
      const cancelled: Decision = { ...decision, phase: 'cancelled', cancelledAtMs: atMs };
      return select({ ...state, decisions: replace(state.decisions, decision, cancelled) }, decision.lapId);
    }
    case 'not-kept':
      return select({ ...state, decisions: replace(state.decisions, event.decision) }, event.decision.lapId);
    case 'selected':
      return select(state, event.lapId);
    case 'moved': {
      const open = openLaps(state);
      const at = open.findIndex(({ id }) => id === state.selected?.id);
      const lap = open[Math.min(Math.max(at + event.by, 0), open.length - 1)];
      return lap ? select(state, lap.id) : state;
    }
    case 'next':
      return { ...state, ...nothingSelected, selected: following(freeLaps(state), state.selected) };
  }
}

const broughtUpToDate = (decisions: readonly Decision[], inOutbox: readonly Decision[]) => ({
  decisions: withOutbox(decisions, inOutbox),
  inOutbox,
});

/** The laps that this desk believes to be waiting, oldest first. */
export function openLaps({ laps, decisions, readAtMs }: DeskQueue): QueuedLap[] {
  const standing = standingDecisions(decisions);
  const open = (laps ?? []).filter((lap) => !isDecided(lap, standing.get(lap.id)));
  const known = new Map(open.map((lap) => [lap.id, lap]));
  // A lap whose decision was undone here waits again at once, with the version that the server will give it.
  const returned = [...standing.values()].flatMap((decision): QueuedLap[] => {
    const version = decision.version + 1;
    if (decision.verdict !== 'waiting' || !decision.lap) return [];
    const shown = known.get(decision.lapId);
    const isInQueueByNow = decision.phase === 'taken' && (readAtMs ?? 0) - decision.atMs > IN_QUEUE_AFTER_MS;
    // Once the server's queue can know of the undo, the queue alone counts.
    if (shown ? shown.version >= version : isInQueueByNow) return [];
    return [{ ...decision.lap, status: 'waiting', version }];
  });
  if (returned.length === 0) return open;
  const others = open.filter(({ id }) => !returned.some((lap) => lap.id === id));
  return [...others, ...returned].toSorted(oldestFirst);
}

/** The open laps that no other desk has in hand. */
const freeLaps = (state: DeskQueue) => openLaps(state).filter(({ id }) => !claimOf(state, id));

/** Which other desk has this lap in hand. It may be decided all the same. */
export const claimOf = ({ claims }: Pick<DeskQueue, 'claims'>, lapId: string): LapClaim | undefined =>
  claims.find((claim) => claim.lapId === lapId);

/** How many laps wait, including those that the answer had no room for. */
export function openTotal(state: DeskQueue): number {
  return openLaps(state).length + Math.max(0, state.total - (state.laps?.length ?? 0));
}

/** An answer that the server made before a decision arrived may be read this much later, at most. */
const IN_QUEUE_AFTER_MS = 5_000;

const nothingSelected = { selectedBefore: null, isSelectedGone: false, isChosen: false };

function isDecided(lap: QueuedLap, decision: Decision | undefined): boolean {
  return decision !== undefined && decision.verdict !== 'waiting' && lap.version <= decision.version;
}

/**
 * Puts the selection right. The selected lap is brought up to date. If it was decided here, the next one is selected.
 * If it left the queue for another reason, it stays in view.
 */
function reconcile(state: DeskQueue): DeskQueue {
  const { selected } = state;
  const open = openLaps(state);
  if (!selected) return { ...state, ...nothingSelected, selected: freeLaps(state)[0] ?? null };
  const read = open.find(({ id }) => id === selected.id);
  // The queue may have been read before the correction that this desk knows of.
  const now = read && read.version < selected.version ? selected : read;
  if (now) {
    const isChanged = now.version !== selected.version && !isOwn(state, now);
    return {
      ...state,
      selected: now,
      selectedBefore: isChanged ? selected : state.selectedBefore,
      isSelectedGone: false,
    };
  }
  const isDecidedHere = isDecided(selected, standingDecisions(state.decisions).get(selected.id));
  if (!isDecidedHere) return { ...state, isSelectedGone: true };
  return { ...state, ...nothingSelected, selected: following(freeLaps(state), selected) };
}

/** Shows a correction at once, and remembers that nobody else made it. */
function corrected(state: DeskQueue, lap: Lap): DeskQueue {
  const apply = (other: QueuedLap): QueuedLap =>
    other.id === lap.id && other.version < lap.version ? { ...other, ...lap } : other;
  const { selected } = state;
  const isSelected = selected?.id === lap.id && selected.version <= lap.version;
  return reconcile({
    ...state,
    laps: state.laps?.map(apply) ?? null,
    corrected: new Map(state.corrected).set(lap.id, lap.version),
    ...(isSelected && { selected: apply(selected), selectedBefore: null }),
  });
}

/** Whether a correction or an undo made here led to this version. */
function isOwn({ decisions, corrected }: DeskQueue, lap: QueuedLap): boolean {
  if (corrected.get(lap.id) === lap.version) return true;
  return decisions.some(
    ({ lapId, verdict, version }) => lapId === lap.id && verdict === 'waiting' && version + 1 === lap.version,
  );
}

function select(state: DeskQueue, lapId: string): DeskQueue {
  const lap = openLaps(state).find(({ id }) => id === lapId);
  return lap ? { ...state, ...nothingSelected, selected: lap, isChosen: true } : reconcile(state);
}

/** The lap after this one in the queue; where there is none, the oldest. */
function following(open: readonly QueuedLap[], lap: QueuedLap | null): QueuedLap | null {
  const later = lap && open.find((other) => other.id !== lap.id && oldestFirst(other, lap) > 0);
  return later ?? open.find(({ id }) => id !== lap?.id) ?? null;
}

function oldestFirst(one: QueuedLap, other: QueuedLap): number {
  return one.receivedAt.localeCompare(other.receivedAt) || one.id.localeCompare(other.id);
}

/** Puts `by` in the place of `old`, or removes `old` where no `by` is given. */
function replace(decisions: readonly Decision[], old: Decision, ...by: Decision[]): Decision[] {
  const isIt = (decision: Decision) =>
    old.entryId === null
      ? decision.entryId === null && decision.lapId === old.lapId && decision.version === old.version
      : decision.entryId === old.entryId;
  return decisions.flatMap((decision) => (isIt(decision) ? by : [decision]));
}
