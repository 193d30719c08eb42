import type { EnteredLap, Fact } from '@/domain/race/contract/fact';
import type { RaceRules } from '@/domain/race/contract/rules';
import { random } from './random';

export const FOLD_RULES: RaceRules = {
  ranking: 'best-lap',
  runSeconds: 180,
  maxRuns: null,
  maxResetsPerLap: 3,
  plausibleFromMs: 6_000,
  verification: 'required',
};

const START_MS = Date.UTC(2026, 10, 30, 9);

export type FoldLog = ReturnType<typeof foldLog>;

/** The log of an invented race day, made fact by fact, as each fact depends on those before. */
export function foldLog(racers: number, seed: number) {
  const { whole, next: chance, pick } = random(seed);
  const waiting: string[] = [];
  const verified: string[] = [];
  let facts = 0;
  let laps = 0;

  const base = () => ({ seq: ++facts, at: new Date(START_MS + facts * 100).toISOString(), actor: 'Bench' });

  function submit(racer: number, status: EnteredLap['status']): Fact {
    laps += 1;
    const lapId = `0199b2c0-0000-7000-8000-${String(laps).padStart(12, '0')}`;
    (status === 'waiting' ? waiting : verified).push(lapId);
    const after: EnteredLap = {
      racerId: `0199b2c0-0000-7000-9000-${String(racer).padStart(12, '0')}`,
      name: `Racer ${racer}`,
      country: null,
      timeMs: whole(7_000, 60_000),
      resets: whole(0, 3),
      finished: true,
      racedAt: new Date(START_MS + facts * 100).toISOString(),
      run: null,
      source: 'attendee',
      flags: [],
      status,
    };
    return { ...base(), action: 'submitted', lapId, after };
  }

  function verify(): Fact {
    const lapId = take(waiting);
    verified.push(lapId);
    return { ...base(), action: 'verified', lapId };
  }

  function correct(): Fact {
    const after = { timeMs: whole(7_000, 60_000) };
    return { ...base(), action: 'corrected', lapId: pick(verified), reason: 'Video', before: {}, after };
  }

  /** Takes one of the laps out of the list. */
  function take(from: string[]): string {
    const at = whole(0, from.length - 1);
    const lapId = from[at]!;
    from[at] = from.at(-1)!;
    from.pop();
    return lapId;
  }

  /**
   * The next fact. Half of the facts are laps that come in. The other half are decisions and second thoughts about any
   * lap.
   */
  function next(): Fact {
    if (waiting.length === 0 || chance() < 0.5) return submit(whole(1, racers), 'waiting');
    const kind = chance();
    if (kind < 0.7) return verify();
    if (kind < 0.8) return { ...base(), action: 'rejected', lapId: take(waiting), reason: 'Cut the corner' };
    if (kind < 0.9) return correct();
    return { ...base(), action: 'rejected', lapId: take(verified), reason: 'Seen again' };
  }

  return { next, enter: (racer: number) => submit(racer, 'verified') };
}
