import { versionOf } from '@/domain/race/ledger/ledger';
import type { StoredFact } from '@/server/database/dialect';
import type { BrokenRaces } from './broken-races';
import type { Devices } from './devices';
import type { Journal } from './journal';
import { toFact } from './log-store';

type Into = { journals: readonly Journal[]; devices: Devices; broken: BrokenRaces; now: () => number };

/**
 * Folds what others have stored, in one turn, so that nobody reads half of it. Gives how old the last new fact is in
 * milliseconds; null where all were known.
 */
export function foldOfOthers(stored: readonly StoredFact[], { journals, devices, broken, now }: Into): number | null {
  if (stored.length === 0) return null;
  let lastAt: string | null = null;
  for (const journal of journals) {
    const version = versionOf(journal.ledger());
    const fresh = stored.filter(({ race, seq }) => race === journal.race && seq > version);
    if (fresh.length === 0) continue;
    for (const { lapId, device } of fresh) if (lapId !== null && device !== null) devices.add(lapId, device);
    try {
      journal.follow(fresh.map(toFact));
    } catch (error) {
      broken.setAside(journal.race, error);
    }
    lastAt = fresh.at(-1)!.at;
  }
  return lastAt === null ? null : Math.max(0, now() - Date.parse(lastAt));
}
