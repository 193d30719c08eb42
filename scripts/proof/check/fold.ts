import type { RaceSetup } from '@/scripts/proof/lines';
import type { Json } from './read-history';
import { sameName } from './same-name';

/** A fact as the public log has it. */
export type Fact = { seq: number; at: string; actor: string; action: string; lapId?: string } & Record<string, Json>;

export type LapStatus = 'waiting' | 'verified' | 'rejected' | 'withdrawn';
export type Run = { id: string; lap: number };
export type Lap = {
  id: string;
  seq: number;
  racerId: string;
  name: string;
  country: string | null;
  timeMs: number;
  resets: number;
  finished: boolean;
  racedAt: string;
  run: Run | null;
  status: LapStatus;
  isDecided: boolean;
  /** The act in which it was rejected together with others. */
  together: string | null;
  /** How many facts there are about it. */
  version: number;
  /** Whether it was moved to its racer: it then gives neither name nor country. */
  isMoved: boolean;
};
type Named = { name: string; country: string | null };
export type Racer = { id: string; firstName: string; official: Named | null; laps: Lap[] };

/** What a lap was after one of its facts. */
export type LapMoment = Pick<Lap, 'status' | 'timeMs' | 'resets' | 'racerId' | 'version'> & { fact: Fact };

export type Fold = {
  setup: RaceSetup;
  version: number;
  state: string;
  laps: Map<string, Lap>;
  racers: Map<string, Racer>;
  names: Map<string, string>;
  merged: Map<string, string>;
  moments: Map<string, LapMoment[]>;
  /** Racers whose row may have changed since somebody looked. */
  touched: Set<string>;
};

export function createFold(setup: RaceSetup): Fold {
  const empty = { laps: new Map(), racers: new Map(), names: new Map(), merged: new Map(), moments: new Map() };
  return { setup, version: 0, state: 'open', ...empty, touched: new Set() };
}

/** Applies the next fact. Returns what makes no sense about it, or null; it is applied all the same, as far as it can be. */
export function fold(to: Fold, fact: Fact): string | null {
  to.version = fact.seq;
  const wrong = judge(to, fact);
  apply(to, fact);
  const lap = fact.lapId === undefined ? undefined : to.laps.get(fact.lapId);
  if (!lap) return wrong;
  const { status, timeMs, resets, racerId, version } = lap;
  to.moments.set(lap.id, [...(to.moments.get(lap.id) ?? []), { status, timeMs, resets, racerId, version, fact }]);
  return wrong;
}

const RACER_FACTS = ['renamed', 'merged', 'name-hidden', 'name-shown'];
const ALWAYS = ['state-changed', 'name-hidden', 'name-shown'];

function judge({ laps, racers, names, merged, state, setup }: Fold, fact: Fact): string | null {
  const { action, lapId = '', after = {}, before = {} } = fact;
  if (state === 'final' && !ALWAYS.includes(action)) return `changes a race that is final`;
  if (action === 'state-changed')
    return before.state === state ? null : `goes from ${before.state} while the race is ${state}`;
  if (RACER_FACTS.includes(action))
    return racers.has(fact.racerId) ? null : `is about racer ${fact.racerId}, who is nobody`;
  const lap = laps.get(lapId);
  if (action === 'submitted') {
    if (lap) return `enters lap ${lapId} a second time`;
    if (state !== 'open') return `enters a lap while the race is ${state}`;
    const waits = after.source === 'attendee' && setup.verification === 'required';
    if (after.status !== (waits ? 'waiting' : 'verified')) return `enters a lap of ${after.source} as ${after.status}`;
    const known = names.get(sameName(after.name));
    const racer = known === undefined ? undefined : (merged.get(known) ?? known);
    return racer === undefined || racer === after.racerId
      ? null
      : `gives ${after.name} a second racer, ${after.racerId}`;
  }
  if (!lap) return `is about lap ${lapId}, which was never entered`;
  if (lap.status === 'withdrawn') return `changes lap ${lapId}, which was withdrawn`;
  return judgeChange(lap, fact);
}

function judgeChange(lap: Lap, { action, before = {}, together }: Fact): string | null {
  const is = `lap ${lap.id}, which is ${lap.status}`;
  switch (action) {
    case 'verified':
      return lap.status === 'verified' && lap.isDecided ? `verifies ${is}` : null;
    case 'rejected':
      return lap.status === 'rejected' || (together && lap.status !== 'waiting') ? `rejects ${is}` : null;
    case 'reconsidered':
      if (lap.status === 'waiting') return `takes back a decision about ${is}`;
      return together && lap.together !== together ? `takes back act ${together}, but ${is} by something else` : null;
    case 'withdrawn':
      return lap.status === 'waiting' ? null : `withdraws ${is}`;
    case 'corrected': {
      const wrong = (['timeMs', 'resets', 'racerId'] as const).find(
        (key) => before[key] !== undefined && before[key] !== lap[key],
      );
      return wrong ? `corrects ${wrong} ${before[wrong]} of lap ${lap.id}, which has ${lap[wrong]}` : null;
    }
    default:
      return `is ${action}, which no document knows`;
  }
}

function apply(to: Fold, fact: Fact): void {
  const { action, after = {} } = fact;
  const lap = to.laps.get(fact.lapId ?? '');
  if (action === 'submitted' && !lap) return enter(to, fact);
  if (action === 'state-changed') return void (to.state = after.state);
  if (action === 'renamed') return name(to, fact.racerId, after);
  if (action === 'merged') return merge(to, fact.racerId, after);
  if (!lap) return;
  lap.version += 1;
  to.touched.add(lap.racerId);
  if (action === 'corrected') return correct(to, lap, after);
  lap.status = action === 'reconsidered' ? 'waiting' : (action as LapStatus);
  lap.isDecided = action === 'verified' || action === 'rejected';
  lap.together = action === 'rejected' ? (fact.together ?? null) : null;
}

function enter(to: Fold, { lapId: id = '', seq, after }: Fact) {
  const { racerId, name, country, timeMs, resets, finished, racedAt, run, status, source } = after;
  const isDecided = status === 'verified' && source !== 'attendee';
  const lap: Lap = {
    ...{ id, seq, racerId, name, country, timeMs, resets, finished, racedAt, run, status, isDecided },
    ...{ together: null, version: 1, isMoved: false },
  };
  to.laps.set(id, lap);
  racerOf(to, racerId, name).laps.push(lap);
  to.touched.add(racerId);
}

function correct(to: Fold, lap: Lap, after: Json) {
  lap.timeMs = after.timeMs ?? lap.timeMs;
  lap.resets = after.resets ?? lap.resets;
  const { racerId } = after;
  if (racerId === undefined || racerId === lap.racerId) return;
  const isNew = !to.racers.has(racerId);
  const racer = racerOf(to, racerId, after.name);
  if (isNew) racer.official = { name: after.name, country: after.country ?? null };
  move(to, lap, racer);
}

function move(to: Fold, lap: Lap, racer: Racer) {
  const from = to.racers.get(lap.racerId);
  if (from) from.laps = from.laps.filter((each) => each !== lap);
  to.touched.add(lap.racerId).add(racer.id);
  lap.racerId = racer.id;
  lap.isMoved = true;
  racer.laps.push(lap);
}

function name(to: Fold, racerId: string, after: Json) {
  const racer = racerOf(to, racerId, after.name);
  racer.official = { name: after.name, country: after.country };
  if (!to.names.has(sameName(after.name))) to.names.set(sameName(after.name), racerId);
  to.touched.add(racerId);
}

function merge(to: Fold, racerId: string, after: Json) {
  const into = racerOf(to, after.racerId, after.name);
  for (const lap of [...(to.racers.get(racerId)?.laps ?? [])]) move(to, lap, into);
  to.racers.delete(racerId);
  for (const [from, target] of to.merged) if (target === racerId) to.merged.set(from, into.id);
  to.merged.set(racerId, into.id);
  for (const [known, id] of to.names) if (id === racerId) to.names.set(known, into.id);
  to.touched.add(racerId);
  name(to, into.id, after);
}

function racerOf(to: Fold, id: string, firstName: string): Racer {
  const known = to.racers.get(id);
  if (known) return known;
  const racer: Racer = { id, firstName, official: null, laps: [] };
  to.racers.set(id, racer);
  if (!to.names.has(sameName(firstName))) to.names.set(sameName(firstName), id);
  return racer;
}
