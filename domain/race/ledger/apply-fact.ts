import type { Fact } from '@/domain/race/contract/fact';
import { isStanding, measuredFlags, NO_FLAGS } from './lap-record';
import type { LapRecord, Racer, Rejection } from './records';
import type { Ledger } from './ledger-state';
import { addLap, changeLap, createRacer, isNameHidden, moveLaps, nameOf } from './racer';
import { foldName } from '@/domain/race/typing/racer-name';
import { compareKeys, type RowKey } from './row-order';
import { insertItem, removeItem } from './sorted-list';

type FactOf<Action extends Fact['action']> = Extract<Fact, { action: Action }>;

/**
 * Folds the next fact into the ledger. Returns the racers whose row may have changed or is gone; none for a fact that
 * the ledger has already. Throws a RangeError where a fact is missing before this one, and an Error where the fact is
 * about an unknown lap or racer. The log is broken then, and nothing right can be shown.
 */
export function applyFact(ledger: Ledger, fact: Fact): { changed: string[] } {
  if (fact.seq <= ledger.version) return { changed: [] };
  if (fact.seq !== ledger.version + 1)
    throw new RangeError(`Fact ${fact.seq} of ${ledger.race} does not follow ${ledger.version}`);
  const racers = changeLedger(ledger, fact);
  ledger.version = fact.seq;
  for (const racer of racers) updatePlace(ledger, racer);
  return { changed: racers.map(({ id }) => id) };
}

function changeLedger(ledger: Ledger, fact: Fact): Racer[] {
  switch (fact.action) {
    case 'submitted':
      return [enterLap(ledger, fact)];
    case 'verified':
      return [setStatus(ledger, fact, 'verified', because(fact, fact.reason))];
    case 'rejected':
      return [setStatus(ledger, fact, 'rejected', because(fact, fact.reason), rejectionOf(ledger, fact))];
    case 'reconsidered':
      return [setStatus(ledger, fact, 'waiting', undefined)];
    case 'withdrawn':
      return [setStatus(ledger, fact, 'withdrawn', undefined)];
    case 'corrected':
      return correctLap(ledger, fact);
    case 'renamed':
      return [nameRacer(ledger, racerOf(ledger, fact.racerId), fact.after)];
    case 'name-hidden':
    case 'name-shown':
      return [judgeName(racerOf(ledger, fact.racerId), fact)];
    case 'merged':
      return mergeRacers(ledger, fact);
    case 'state-changed':
      ledger.state = fact.after.state;
      if (fact.change !== undefined) ledger.stateChanges.add(fact.change);
      return [];
  }
}

function enterLap(ledger: Ledger, fact: FactOf<'submitted'>): Racer {
  const { lapId: id, seq, after: entered } = fact;
  if (ledger.laps.has(id)) throw new Error(`Lap ${id} was entered twice`);
  const racer = ledger.racers.get(entered.racerId) ?? openRacer(ledger, entered.racerId, entered.name);
  const lap: LapRecord = {
    id,
    seq,
    receivedAt: fact.at,
    racedAt: entered.racedAt,
    racedAtMs: Date.parse(entered.racedAt),
    finished: entered.finished,
    run: entered.run,
    source: entered.source,
    // Saves memory: laps under the racer's first name share one string.
    enteredName: entered.name === racer.firstName ? racer.firstName : entered.name,
    enteredCountry: entered.country,
    enteredMs: entered.timeMs,
    enteredResets: entered.resets,
    racer,
    timeMs: entered.timeMs,
    resets: entered.resets,
    status: entered.status,
    flags: entered.flags.length > 0 ? entered.flags : NO_FLAGS,
    decision: entered.status === 'verified' && entered.source !== 'attendee' ? decided(fact) : undefined,
    rejection: null,
    version: 1,
    contentVersion: 1,
    isNameGiver: true,
  };
  ledger.laps.set(id, lap);
  addLap(racer, lap, ledger.rules);
  ledger.standing += 1;
  if (lap.status === 'waiting') insertItem(ledger.waiting, lap);
  return racer;
}

function setStatus(
  ledger: Ledger,
  { lapId }: { lapId: string },
  status: LapRecord['status'],
  decision: LapRecord['decision'],
  rejection: Rejection | null = null,
): Racer {
  const lap = lapRecordOf(ledger, lapId);
  if (isStanding(lap)) ledger.standing -= 1;
  if (lap.status === 'waiting') removeItem(ledger.waiting, lap);
  changeLap(lap, ledger.rules, () => {
    lap.status = status;
    lap.decision = decision;
    lap.rejection = rejection;
    lap.version += 1;
  });
  rejection?.laps.push(lap);
  if (isStanding(lap)) ledger.standing += 1;
  if (lap.status === 'waiting') insertItem(ledger.waiting, lap);
  return lap.racer;
}

/** The act to which this rejection belongs. Its first fact begins it. */
function rejectionOf({ rejections }: Ledger, { together, actor: by, at, reason }: FactOf<'rejected'>) {
  if (together === undefined) return null;
  const known = rejections.get(together) ?? { id: together, by, at, reason, laps: [] };
  rejections.set(together, known);
  return known;
}

function correctLap(ledger: Ledger, { lapId, after }: FactOf<'corrected'>): Racer[] {
  const lap = lapRecordOf(ledger, lapId);
  const from = lap.racer;
  const isMoving = after.racerId !== undefined && after.racerId !== from.id;
  changeLap(lap, ledger.rules, () => {
    lap.timeMs = after.timeMs ?? lap.timeMs;
    lap.resets = after.resets ?? lap.resets;
    lap.version += 1;
    lap.contentVersion = lap.version;
    const otherFlags = lap.flags.filter(
      (flag) =>
        flag !== 'faster-than-plausible' && flag !== 'too-many-resets' && !(isMoving && flag === 'name-to-check'),
    );
    lap.flags = [...measuredFlags(lap, ledger.rules), ...otherFlags];
  });
  if (!isMoving || after.racerId === undefined) return [from];
  const to = ledger.racers.get(after.racerId) ?? openNamedRacer(ledger, after.racerId, after);
  moveLaps(from, [lap], to, ledger.rules);
  return [from, to];
}

function mergeRacers(ledger: Ledger, { racerId, after }: FactOf<'merged'>): Racer[] {
  const from = racerOf(ledger, racerId);
  const into = racerOf(ledger, after.racerId);
  keepHidden(ledger, from);
  moveLaps(from, from.laps, into, ledger.rules);
  for (const alias of from.aliases) ledger.names.set(alias, into);
  into.aliases = [...into.aliases, ...from.aliases];
  from.aliases = [];
  ledger.racers.delete(from.id);
  ledger.merged.set(from.id, into);
  const { verdict } = into;
  nameRacer(ledger, into, after);
  // The name is the one that was judged, so the verdict stands.
  into.verdict = verdict;
  return [from, into];
}

function judgeName(racer: Racer, { action, at }: FactOf<'name-hidden' | 'name-shown'>): Racer {
  racer.verdict = { isHidden: action === 'name-hidden', at };
  return racer;
}

function nameRacer(ledger: Ledger, racer: Racer, { name, country }: { name: string; country: string | null }): Racer {
  keepHidden(ledger, racer);
  ledger.replacedNames.delete(foldName(name));
  racer.official = { name, country };
  racer.verdict = null;
  addAlias(ledger, racer, name);
  return racer;
}

/** Names that are hidden now stay so in the log, also those that the racer had before. */
function keepHidden(ledger: Ledger, racer: Racer) {
  if (!isNameHidden(racer)) return;
  for (const name of [foldName(nameOf(racer)), ...racer.aliases]) ledger.replacedNames.add(name);
}

function openNamedRacer(ledger: Ledger, id: string, given: FactOf<'corrected'>['after']): Racer {
  const name = given.name ?? '';
  return nameRacer(ledger, openRacer(ledger, id, name), { name, country: given.country ?? null });
}

function openRacer(ledger: Ledger, id: string, name: string): Racer {
  const racer = createRacer(id, name);
  ledger.racers.set(id, racer);
  addAlias(ledger, racer, name);
  return racer;
}

function addAlias(ledger: Ledger, racer: Racer, name: string): void {
  const folded = foldName(name);
  if (ledger.names.has(folded)) return;
  ledger.names.set(folded, racer);
  racer.aliases = [...racer.aliases, folded];
}

/** Moves the racer's sort key to its place in `ledger.order`, or removes it. The rank follows from the place. */
function updatePlace(ledger: Ledger, racer: Racer): void {
  const key = keyOf(racer, ledger);
  if (racer.key && key && compareKeys(racer.key, key) === 0) return;
  if (racer.key) removeItem(ledger.order, racer.key);
  if (key) insertItem(ledger.order, key);
  racer.key = key;
}

function keyOf(racer: Racer, { rules }: Ledger): RowKey | null {
  if (racer.waiting + racer.verified === 0) return null;
  const { id: racerId, window, best } = racer;
  if (rules.averageOf !== undefined)
    return window
      ? { resultMs: window.sumMs / rules.averageOf, achievedMs: window.achievedMs, racerId }
      : { resultMs: Infinity, achievedMs: 0, racerId };
  return best
    ? { resultMs: best.timeMs, achievedMs: best.racedAtMs, racerId }
    : { resultMs: Infinity, achievedMs: 0, racerId };
}

function lapRecordOf({ laps, race }: Ledger, lapId: string): LapRecord {
  const lap = laps.get(lapId);
  if (!lap) throw new Error(`${race} has no lap ${lapId}`);
  return lap;
}

function racerOf({ racers, race }: Ledger, racerId: string): Racer {
  const racer = racers.get(racerId);
  if (!racer) throw new Error(`${race} has no racer ${racerId}`);
  return racer;
}

const decided = ({ actor, at }: Fact) => ({ by: actor, at });
const because = (fact: Fact, reason: string | undefined) => ({ ...decided(fact), ...(reason && { reason }) });
