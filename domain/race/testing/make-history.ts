import type { FactDraft } from '@/domain/race/commands/commands';
import type { Fact } from '@/domain/race/contract/fact';
import { lapIdOf, racerIdOf, runIdOf, second } from './make-race';

/** One thing that happens: numbers that say what, to whom and how. Any seven whole numbers from 0 are a valid step. */
export type Step = readonly number[];
export const STEP_LENGTH = 7;

type KnownLap = { id: string; racer: string; isWithdrawn: boolean };
type Story = { laps: KnownLap[]; racers: string[]; drafts: FactDraft[] };

/**
 * Turns numbers into the log of a race in which everything may happen: laps in runs, some of which claim one place,
 * corrections, renames, mergers. There are few times and moments, so that results tie. Racers have the names R0, R1, …
 */
export function makeHistory(steps: readonly Step[], racers: number): Fact[] {
  const story: Story = { laps: [], racers: Array.from({ length: racers }, (_, index) => `R${index}`), drafts: [] };
  for (const step of steps) tell(story, step);
  return story.drafts.map((draft, index) => ({ ...draft, seq: index + 1 }));
}

function tell(story: Story, step: Step): void {
  const [kind = 0, who = 0, first = 0, second_ = 0, third = 0] = step;
  const lap = story.laps[who % Math.max(1, story.laps.length)];
  const by = { at: second(story.drafts.length), actor: 'Olive' };
  const about = { ...by, lapId: lap?.id ?? '' };
  const what = KINDS[kind % KINDS.length]!;
  if (what === 'submitted' || !lap) return submit(story, step);
  if (lap.isWithdrawn) return;
  if (what === 'corrected') return correct(story, lap, step);
  if (what === 'name-hidden' || what === 'name-shown') {
    story.drafts.push({ ...by, action: what, racerId: racerIdOf(lap.racer) });
    return;
  }
  if (what === 'renamed' || what === 'merged') {
    const racer = story.racers[first % story.racers.length]!;
    const other = story.racers[second_ % story.racers.length]!;
    const isKnown = (name: string) => story.laps.some((each) => each.racer === name);
    if (!isKnown(racer) || !isKnown(other)) return;
    const before = { name: racer, country: null };
    const base = { ...by, racerId: racerIdOf(racer), reason: 'Asked', before };
    if (what === 'renamed' || racer === other) {
      story.drafts.push({ ...base, action: 'renamed', after: { name: `${racer} ${third % 3}`, country: null } });
      return;
    }
    story.racers = story.racers.filter((name) => name !== racer);
    for (const each of story.laps) if (each.racer === racer) each.racer = other;
    story.drafts.push({ ...base, action: 'merged', after: { racerId: racerIdOf(other), name: other, country: null } });
    return;
  }
  if (what === 'withdrawn') lap.isWithdrawn = true;
  story.drafts.push(what === 'rejected' ? { ...about, action: what, reason: 'Cut' } : { ...about, action: what });
}

const KINDS = [
  ...Array.from({ length: 12 }, () => 'submitted' as const),
  ...Array.from({ length: 4 }, () => 'verified' as const),
  ...(['rejected', 'reconsidered', 'withdrawn', 'corrected', 'corrected', 'corrected', 'renamed', 'merged'] as const),
  ...(['name-hidden', 'name-shown'] as const),
];

function submit(story: Story, [, who = 0, time = 0, moment = 0, resets = 0, place = 0, rest = 0]: Step): void {
  const racer = story.racers[who % story.racers.length]!;
  const id = lapIdOf(story.drafts.length + 1);
  story.laps.push({ id, racer, isWithdrawn: false });
  const after = {
    racerId: racerIdOf(racer),
    name: racer,
    country: rest % 5 === 0 ? 'NL' : null,
    timeMs: 7_000 + (time % 12),
    resets: resets % 13 > 10 ? 4 : resets % 4,
    finished: rest % 13 !== 0,
    racedAt: second(moment % 6),
    run:
      rest % 11 === 0
        ? null
        : { id: runIdOf((rest % 5 === 0 ? 1 : 0) + 10 * (who % story.racers.length)), lap: 1 + (place % 4) },
    flags: [],
  };
  const source = rest % 3 === 0 ? ('gate' as const) : ('attendee' as const);
  const status = rest % 4 === 0 ? ('waiting' as const) : ('verified' as const);
  const by = { at: second(story.drafts.length), actor: 'attendee' };
  story.drafts.push({ ...by, action: 'submitted', lapId: id, after: { ...after, source, status } });
}

function correct(story: Story, lap: KnownLap, [, , time = 0, resets = 0, who = 0, which = 0]: Step): void {
  const racer = story.racers[who % story.racers.length]!;
  const isOther = which % 3 === 0 && racer !== lap.racer;
  const after = {
    ...(which % 2 === 0 ? { timeMs: 7_000 + (time % 12) } : { resets: resets % 5 }),
    ...(isOther ? { racerId: racerIdOf(racer), name: racer, country: null } : {}),
  };
  if (isOther) lap.racer = racer;
  const by = { at: second(story.drafts.length), actor: 'Olive', lapId: lap.id };
  story.drafts.push({ ...by, action: 'corrected', reason: 'Video', before: {}, after });
}
