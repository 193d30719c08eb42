import type { RaceEntry } from '@/domain/content/race';
import type { FactDraft } from '@/domain/race/commands/commands';
import type { Fact } from '@/domain/race/contract/fact';
import { applyFact, createLedger, versionOf } from '@/domain/race/ledger/ledger';
import type { Ledger } from '@/domain/race/ledger/ledger';
import type { RaceRules } from '@/domain/race/contract/rules';
import type { StateChange } from './schedule';

/** Facts of one race, a page at a time, oldest first. */
export type ReadFacts = (after: number, limit: number) => Promise<Fact[]>;

/** One race in memory: the ledger and what the domain does not keep. */
export type Journal = {
  readonly race: string;
  /** Another one after `restore`: ask for it each time. */
  ledger: () => Ledger;
  lastStateChange(): StateChange | null;
  /** Gives a draft its number and folds it in. */
  record(draft: FactDraft): Fact;
  /** Whether facts were recorded that are not known to be stored. */
  isAhead(): boolean;
  /** What was recorded is stored: answers the racers whose rows may have changed. */
  settle(): ReadonlySet<string>;
  /** Starts again from what is stored; `onPage` is told how many facts are folded. */
  restore(read: ReadFacts, onPage?: (facts: number) => void): Promise<void>;
};

const PAGE = 10_000;

// A race from the past has no rules and takes no laps: nothing is ever counted by these.
const NO_RULES: RaceRules = {
  ranking: 'best-lap',
  runSeconds: null,
  maxRuns: null,
  maxResetsPerLap: null,
  plausibleFromMs: 0,
  verification: 'required',
};

export function createJournal({ slug, race }: RaceEntry): Journal {
  let kept = start();
  let changed = new Set<string>();
  let isAhead = false;

  return {
    race: slug,
    ledger: () => kept.ledger,
    lastStateChange: () => kept.lastStateChange,
    isAhead: () => isAhead,
    record(draft) {
      const fact: Fact = { seq: versionOf(kept.ledger) + 1, ...draft };
      isAhead = true;
      fold(kept, fact, changed);
      return fact;
    },
    settle() {
      const taken = changed;
      changed = new Set();
      isAhead = false;
      return taken;
    },
    async restore(read, onPage) {
      const fresh = start();
      const all = new Set<string>();
      for (;;) {
        const facts = await read(versionOf(fresh.ledger), PAGE);
        for (const fact of facts) fold(fresh, fact, all);
        onPage?.(versionOf(fresh.ledger));
        if (facts.length < PAGE) break;
      }
      kept = fresh;
      changed = new Set();
      isAhead = false;
    },
  };

  function start(): Kept {
    const initial = race.archive ? 'final' : race.opens === null ? 'open' : 'scheduled';
    return { ledger: createLedger(slug, race.rules ?? NO_RULES, initial), lastStateChange: null };
  }
}

type Kept = { ledger: Ledger; lastStateChange: StateChange | null };

function fold(kept: Kept, fact: Fact, changed: Set<string>) {
  for (const racerId of applyFact(kept.ledger, fact).changed) changed.add(racerId);
  if (fact.action === 'state-changed') kept.lastStateChange = { at: fact.at, actor: fact.actor };
}
