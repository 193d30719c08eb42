import type { EnteredLap, Fact } from '@/domain/race/fact';
import type { RaceRules } from '@/domain/race/rules';
import { random, type Random } from './random';

export const FOLD_RULES: RaceRules = {
  ranking: 'best-lap',
  runSeconds: 180,
  maxRuns: null,
  maxResetsPerLap: 3,
  plausibleFromMs: 6_000,
  verification: 'required',
};

const START_MS = Date.UTC(2026, 10, 30, 9);

/** The log of an invented race day, made fact by fact: what follows depends on what came before. */
export class FoldLog {
  readonly #random: Random;
  readonly #racers: number;
  /** Laps that wait, and laps that were decided on, of which some are looked at again. */
  #waiting: string[] = [];
  #verified: string[] = [];
  #seq = 0;
  #laps = 0;

  constructor(racers: number, seed: number) {
    this.#random = random(seed);
    this.#racers = racers;
  }

  /** A verified lap of the racer with this number. */
  enter(racer: number): Fact {
    return this.#submit(racer, 'verified');
  }

  /** What happens next on a full board: half of it laps that come in, half of it decisions and second thoughts. */
  next(): Fact {
    const { whole, next } = this.#random;
    if (this.#waiting.length === 0 || next() < 0.5) return this.#submit(whole(1, this.#racers), 'waiting');
    const chance = next();
    if (chance < 0.7) return this.#decide('verified');
    if (chance < 0.8) return { ...this.#decide('rejected'), action: 'rejected', reason: 'Cut the corner' };
    if (chance < 0.9) return this.#correct();
    return { ...this.#about(this.#take(this.#verified)), action: 'withdrawn' };
  }

  #submit(racer: number, status: EnteredLap['status']): Fact {
    const { whole } = this.#random;
    this.#laps += 1;
    const lapId = `0199b2c0-0000-7000-8000-${String(this.#laps).padStart(12, '0')}`;
    (status === 'waiting' ? this.#waiting : this.#verified).push(lapId);
    const entered = {
      racerId: `0199b2c0-0000-7000-9000-${String(racer).padStart(12, '0')}`,
      name: `Racer ${racer}`,
      country: null,
      timeMs: whole(7_000, 60_000),
      resets: whole(0, 3),
      finished: true,
      racedAt: new Date(START_MS + this.#seq * 100).toISOString(),
      run: null,
    };
    return { ...this.#about(lapId), action: 'submitted', after: { ...entered, source: 'attendee', flags: [], status } };
  }

  #decide(verdict: 'verified' | 'rejected') {
    const lapId = this.#take(this.#waiting);
    if (verdict === 'verified') this.#verified.push(lapId);
    return { ...this.#about(lapId), action: 'verified' as const };
  }

  #correct(): Fact {
    const lapId = this.#random.pick(this.#verified);
    const after = { timeMs: this.#random.whole(7_000, 60_000) };
    return { ...this.#about(lapId), action: 'corrected', reason: 'Read from the video', before: {}, after };
  }

  #about(lapId: string) {
    this.#seq += 1;
    return { seq: this.#seq, at: new Date(START_MS + this.#seq * 100).toISOString(), actor: 'Bench', lapId };
  }

  #take(laps: string[]): string {
    const at = this.#random.whole(0, laps.length - 1);
    const lap = laps[at]!;
    laps[at] = laps.at(-1)!;
    laps.pop();
    return lap;
  }
}
