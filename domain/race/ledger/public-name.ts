import type { Fact } from '@/domain/race/contract/fact';
import { NAME_HIDDEN } from '@/domain/race/contract/hidden-name';
import type { Lap } from '@/domain/race/contract/lap';
import { currentRacerId } from './current-racer';
import type { Ledger } from './ledger-state';
import { isNameHidden, nameOf, shownNameOf } from './racer';
import { foldName } from '@/domain/race/typing/racer-name';

/**
 * The name as everybody may see it. It is hidden after an official has hidden it, and while every lap under it is flagged
 * `name-to-check` and neither an official nor a gate has verified one. A name that an official gave or showed is shown.
 */
export function publicName(ledger: Ledger, { racerId, name }: { racerId: string; name: string }): string {
  const racer = ledger.racers.get(racerId);
  return racer && isNameHidden(racer) ? shownNameOf(racer) : name;
}

/** A lap as everybody may see it. Its sender and the officials get the lap itself. */
export function publicLap<L extends Lap>(ledger: Ledger, lap: L): L {
  return { ...lap, name: publicName(ledger, lap) };
}

/** A fact as the public log shows it. A name that was still hidden when it was replaced stays hidden. */
export function publicFact(ledger: Ledger, fact: Fact): Fact {
  const hide = <N extends { name?: string | undefined }>(racerId: string | undefined, named: N): N =>
    named.name !== undefined && isHiddenInLog(ledger, racerId, named.name)
      ? { ...named, name: wordsFor(ledger, racerId) }
      : named;
  switch (fact.action) {
    case 'submitted':
      return { ...fact, after: hide(fact.after.racerId, fact.after) };
    case 'corrected':
      return {
        ...withLap(ledger, fact),
        before: hide(fact.before.racerId, fact.before),
        after: hide(fact.after.racerId, fact.after),
      };
    case 'renamed':
      return { ...fact, before: hide(fact.racerId, fact.before), after: hide(fact.racerId, fact.after) };
    case 'merged':
      return { ...fact, before: hide(fact.racerId, fact.before), after: hide(fact.after.racerId, fact.after) };
    case 'verified':
    case 'rejected':
    case 'reconsidered':
    case 'withdrawn':
      return withLap(ledger, fact);
    case 'state-changed':
    case 'name-hidden':
    case 'name-shown':
      return fact;
  }
}

/** Adds the lap's present name and time: those that a reader finds on the board. */
function withLap<F extends Extract<Fact, { lapId: string }>>(ledger: Ledger, fact: F): F {
  const lap = ledger.laps.get(fact.lapId);
  if (!lap) return fact;
  const { racer, timeMs } = lap;
  return { ...fact, about: { name: publicName(ledger, { racerId: racer.id, name: nameOf(racer) }), timeMs } };
}

/** A name that was replaced while it was hidden has no racer any more whose words would fit. */
function wordsFor(ledger: Ledger, racerId = ''): string {
  const racer = racerNow(ledger, racerId);
  return racer && isNameHidden(racer) ? shownNameOf(racer) : NAME_HIDDEN;
}

function isHiddenInLog(ledger: Ledger, racerId = '', name: string): boolean {
  const racer = racerNow(ledger, racerId);
  return (racer !== undefined && isNameHidden(racer)) || ledger.replacedNames.has(foldName(name));
}

/** Facts from before a merger name the racer of then. */
const racerNow = (ledger: Ledger, racerId: string) => ledger.racers.get(currentRacerId(ledger, racerId) ?? '');
