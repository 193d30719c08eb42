import type { FactDraft } from '@/domain/race/commands/commands';
import type { EnteredLap, Fact } from '@/domain/race/contract/fact';
import { applyFact, createLedger, lapOf, rowsOf } from '@/domain/race/ledger/ledger';
import type { RaceRules, RaceState } from '@/domain/race/contract/rules';

export const RULES: RaceRules = {
  ranking: 'best-lap',
  runSeconds: null,
  maxRuns: null,
  maxResetsPerLap: 3,
  plausibleFromMs: 6_000,
  verification: 'required',
};

export const AVERAGE_OF_THREE: Partial<RaceRules> = { ranking: 'best-average', averageOf: 3 };

export const START_MS = Date.UTC(2026, 10, 30, 9);
/** A moment of the race day, this many seconds after its start. */
export const second = (seconds: number) => new Date(START_MS + seconds * 1_000).toISOString();
export const lapIdOf = (number: number) => `0199b2c0-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const runIdOf = (number: number) => `0199b2c0-0000-7000-a000-${String(number).padStart(12, '0')}`;
export const racerIdOf = (name: string) => `racer-${name.toLowerCase()}`;

/** A ledger with short ways to add facts: `race.enter('Ada', 9_123)` adds a verified lap and returns its id. */
export function makeRace(rules: Partial<RaceRules> = {}, initial: RaceState = 'open') {
  const ledger = createLedger('cup', { ...RULES, ...rules }, initial);
  const facts: Fact[] = [];
  const append = (draft: FactDraft) => {
    const fact = { ...draft, seq: facts.length + 1 };
    facts.push(fact);
    return applyFact(ledger, fact).changed;
  };
  const by = () => ({ at: second(facts.length), actor: 'Olive' });
  return {
    ledger,
    facts,
    append,
    enter: (name: string, timeMs: number, more: Partial<EnteredLap> = {}): string => {
      const lapId = lapIdOf(facts.length + 1);
      append({ ...by(), action: 'submitted', lapId, after: enteredLap(name, timeMs, facts.length, more) });
      return lapId;
    },
    verify: (lapId: string) => append({ ...by(), action: 'verified', lapId }),
    reject: (lapId: string) => append({ ...by(), action: 'rejected', lapId, reason: 'Cut the corner' }),
    reconsider: (lapId: string) => append({ ...by(), action: 'reconsidered', lapId }),
    withdraw: (lapId: string) => append({ ...by(), actor: 'attendee', action: 'withdrawn', lapId }),
    correct: (lapId: string, after: { timeMs?: number; resets?: number; racerId?: string; name?: string }) =>
      append({ ...by(), action: 'corrected', lapId, reason: 'Video', before: {}, after }),
    rename: (from: string, name: string, country: string | null = null) =>
      append({
        ...by(),
        action: 'renamed',
        racerId: racerIdOf(from),
        reason: 'Asked',
        before: { name: from, country: null },
        after: { name, country },
      }),
    hideName: (name: string) => append({ ...by(), action: 'name-hidden', racerId: racerIdOf(name), reason: 'Rude' }),
    showName: (name: string) => append({ ...by(), action: 'name-shown', racerId: racerIdOf(name) }),
    merge: (from: string, into: string) =>
      append({
        ...by(),
        action: 'merged',
        racerId: racerIdOf(from),
        reason: 'One person',
        before: { name: from, country: null },
        after: { racerId: racerIdOf(into), name: into, country: null },
      }),
    setState: (state: RaceState) =>
      append({ ...by(), action: 'state-changed', before: { state: ledger.state }, after: { state } }),
    rows: () => rowsOf(ledger, { limit: Infinity })!.rows,
    lap: (lapId: string) => lapOf(ledger, lapId)!,
    /** Rank and name of each row, such as `1 Ada`. */
    places: () => rowsOf(ledger, { limit: Infinity })!.rows.map(({ rank, name }) => `${rank ?? '-'} ${name}`),
  };
}

function enteredLap(name: string, timeMs: number, at: number, more: Partial<EnteredLap>): EnteredLap {
  return {
    racerId: racerIdOf(name),
    name,
    country: null,
    timeMs,
    resets: 0,
    finished: true,
    racedAt: second(at),
    run: null,
    source: 'attendee',
    flags: [],
    status: 'verified',
    ...more,
  };
}
