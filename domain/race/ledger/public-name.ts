import type { Fact } from '@/domain/race/contract/fact';
import { HIDDEN_NAME } from '@/domain/race/contract/hidden-name';
import type { Lap } from '@/domain/race/contract/lap';
import type { Ledger } from './ledger-state';
import { isNameHidden, nameOf } from './racer';
import { foldName } from '@/domain/race/typing/racer-name';

/**
 * The name as anyone may see it: hidden while every lap under it is flagged `name-to-check` and none was verified by an
 * official or a gate. A name that an official gave is always shown.
 */
export function publicName(ledger: Ledger, { racerId, name }: { racerId: string; name: string }): string {
  const racer = ledger.racers.get(racerId);
  return racer && isNameHidden(racer) ? HIDDEN_NAME : name;
}

/** A lap as anyone may see it; its submitter and the officials get the lap itself. */
export function publicLap<L extends Lap>(ledger: Ledger, lap: L): L {
  return { ...lap, name: publicName(ledger, lap) };
}

/** A fact as the public log tells it. A name that was replaced before anybody agreed to it stays hidden for good. */
export function publicFact(ledger: Ledger, fact: Fact): Fact {
  const hide = <N extends { name?: string | undefined }>(racerId: string | undefined, named: N): N =>
    named.name !== undefined && isHiddenInLog(ledger, racerId, named.name) ? { ...named, name: HIDDEN_NAME } : named;
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
      return fact;
  }
}

/** The lap as it is now: with the name and the time that a reader finds on the board. */
function withLap<F extends Extract<Fact, { lapId: string }>>(ledger: Ledger, fact: F): F {
  const lap = ledger.laps.get(fact.lapId);
  if (!lap) return fact;
  const { racer, timeMs } = lap;
  return { ...fact, about: { name: publicName(ledger, { racerId: racer.id, name: nameOf(racer) }), timeMs } };
}

function isHiddenInLog({ racers, replacedNames }: Ledger, racerId = '', name: string): boolean {
  const racer = racers.get(racerId);
  return (racer !== undefined && isNameHidden(racer)) || replacedNames.has(foldName(name));
}
