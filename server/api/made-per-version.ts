import { versionOf, type Ledger } from '@/domain/race/ledger/ledger';
import type { KeptRace } from '@/server/race/keeper';
import { encodeBeside } from '@/server/encoded';
import type { Encoded } from '@/server/encoded';

/** Making takes at most this part of the time, however often the race changes and whoever asks. */
const TIME_SHARE = 1 / 10;
const LONGEST_MS = 1_000;

/**
 * Something made of a whole race, and made again only when the race has changed. Small ones are always those of the
 * present version. One that takes long to make is given out for ten times as long, a second at most: a file of a
 * hundred thousand racers, asked for in a loop while laps arrive, would else leave time for nothing else.
 */
export function madePerVersion(make: (race: KeptRace, ledger: Ledger) => string, now = () => performance.now()) {
  const kept = new WeakMap<KeptRace, { version: number; untilMs: number; encoded: Encoded }>();
  return (race: KeptRace): Promise<Encoded> =>
    race.read((ledger) => {
      const last = kept.get(race);
      const version = versionOf(ledger);
      const startedMs = now();
      if (last && (last.version === version || startedMs < last.untilMs)) return last.encoded;
      const encoded = encodeBeside(make(race, ledger));
      const endedMs = now();
      const untilMs = endedMs + Math.min(LONGEST_MS, (endedMs - startedMs) / TIME_SHARE);
      kept.set(race, { version, untilMs, encoded });
      return encoded;
    });
}
