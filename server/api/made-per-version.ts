import { versionOf, type Ledger } from '@/domain/race/ledger/ledger';
import type { LoadedRace } from '@/server/race/keeper';
import { encodeBeside } from '@/server/encoded';
import type { Encoded } from '@/server/encoded';

/** The most of the server's time that making may take, however often the race changes and readers ask. */
const TIME_SHARE = 1 / 10;
const LONGEST_MS = 1_000;

/**
 * Makes a text of a whole race, and makes it again only when the race has changed. A quick one is always of the present
 * version. One that takes long is given out for ten times as long as making it took, but for a second at most.
 * Otherwise a reader who asks for a hundred thousand racers again and again, while laps arrive, would take all of the
 * server's time.
 */
export function madePerVersion(make: (race: LoadedRace, ledger: Ledger) => string, now = () => performance.now()) {
  const made = new WeakMap<LoadedRace, { version: number; untilMs: number; encoded: Encoded }>();
  return (race: LoadedRace): Promise<Encoded> =>
    race.read((ledger) => {
      const last = made.get(race);
      const version = versionOf(ledger);
      const startedMs = now();
      if (last && (last.version === version || startedMs < last.untilMs)) return last.encoded;
      const encoded = encodeBeside(make(race, ledger));
      const endedMs = now();
      const untilMs = endedMs + Math.min(LONGEST_MS, (endedMs - startedMs) / TIME_SHARE);
      made.set(race, { version, untilMs, encoded });
      return encoded;
    });
}
