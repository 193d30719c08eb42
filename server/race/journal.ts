import type { RaceEntry } from '@/domain/content/race';
import type { FactDraft } from '@/domain/race/commands/commands';
import type { Fact } from '@/domain/race/contract/fact';
import { applyFact, createLedger, versionOf } from '@/domain/race/ledger/ledger';
import type { Ledger } from '@/domain/race/ledger/ledger';
import type { RaceRules } from '@/domain/race/contract/rules';
import type { LastStateChange } from './schedule';
import { UnfoldableError } from './unfoldable';

/** Reads at most `limit` facts of one race after number `after`, oldest first. */
export type ReadFacts = (after: number, limit: number) => Promise<Fact[]>;

/** One race in memory: its ledger, its last change of state, and what is not stored yet. */
export type Journal = {
  readonly race: string;
  /** After `restore` the ledger is another one, so call this each time. */
  ledger: () => Ledger;
  lastStateChange(): LastStateChange | null;
  /** The time of the last fact: ISO 8601 in UTC. Null before the first. */
  lastAt(): string | null;
  /** Gives a draft its number, and folds it into the ledger. */
  record(draft: FactDraft): Fact;
  /** The number of the last fact that is known to be stored. */
  storedVersion(): number;
  /** Whether some recorded facts are not known to be stored. */
  isAhead(): boolean;
  /** Says that everything recorded is stored. Returns the racers whose rows may have changed. */
  markStored(): ReadonlySet<string>;
  /**
   * Folds facts that others have stored, in order. Those that are known already are left out. Call it while the journal is
   * not ahead. Throws an `UnfoldableError` like `restore`.
   */
  follow(facts: Iterable<Fact>): void;
  /**
   * Starts again from the stored facts. `onPage` hears how many were folded. Rejects with an `UnfoldableError` where that
   * cannot be done.
   */
  restore(read: ReadFacts, onPage?: (facts: number) => void): Promise<void>;
};

const MOST_FACTS_READ = 10_000;

// For a race from the past, which has no rules. It takes no laps, so nothing is counted by these.
const NO_RULES: RaceRules = {
  ranking: 'best-lap',
  runSeconds: null,
  maxRuns: null,
  maxResetsPerLap: null,
  plausibleFromMs: 0,
  verification: 'required',
};

export function createJournal({ slug, race }: RaceEntry): Journal {
  let folded = start();
  let changed = new Set<string>();
  let isAhead = false;
  /** Null until the log was read for the first time. */
  let stored: number | null = null;

  return {
    race: slug,
    ledger: () => folded.ledger,
    lastStateChange: () => folded.lastStateChange,
    lastAt: () => folded.lastAt,
    isAhead: () => isAhead,
    storedVersion: () => stored ?? 0,
    record(draft) {
      const fact: Fact = { seq: versionOf(folded.ledger) + 1, ...draft };
      isAhead = true;
      fold(folded, fact, changed);
      return fact;
    },
    markStored() {
      const taken = changed;
      changed = new Set();
      isAhead = false;
      stored = versionOf(folded.ledger);
      return taken;
    },
    follow(facts) {
      for (const fact of facts) {
        if (fact.seq <= versionOf(folded.ledger)) continue;
        foldStored(folded, fact, changed);
        stored = fact.seq;
      }
    },
    async restore(read, onPage) {
      const fresh = start();
      const known = new Set<string>();
      // Recorded facts may be stored although nobody was told so, and others may have stored some meanwhile.
      const news = new Set(changed);
      for (;;) {
        const facts = await read(versionOf(fresh.ledger), MOST_FACTS_READ);
        for (const fact of facts) foldStored(fresh, fact, fact.seq > (stored ?? Infinity) ? news : known);
        onPage?.(versionOf(fresh.ledger));
        if (facts.length < MOST_FACTS_READ) break;
      }
      folded = fresh;
      changed = news;
      isAhead = false;
      stored ??= versionOf(fresh.ledger);
    },
  };

  function foldStored(into: Folded, fact: Fact, all: Set<string>) {
    try {
      fold(into, fact, all);
    } catch (error) {
      throw new UnfoldableError(slug, fact.seq, error);
    }
  }

  function start(): Folded {
    const initial = race.archive ? 'final' : race.opens === null ? 'open' : 'scheduled';
    return { ledger: createLedger(slug, race.rules ?? NO_RULES, initial), lastStateChange: null, lastAt: null };
  }
}

type Folded = { ledger: Ledger; lastStateChange: LastStateChange | null; lastAt: string | null };

function fold(folded: Folded, fact: Fact, changed: Set<string>) {
  for (const racerId of applyFact(folded.ledger, fact).changed) changed.add(racerId);
  folded.lastAt = fact.at;
  if (fact.action === 'state-changed') folded.lastStateChange = { at: fact.at, actor: fact.actor };
}
