import type { Told } from './finding';
import { factOwners } from './fact-owners';
import { isTaken } from './read-history';
import type { Request } from './read-history';
import type { Story } from './story';

type Known = { seq: number; askedAt: number; takenAt: number };
const known = new WeakMap<Story, Known[]>();

/** For each fact: the line at which it was first asked for, and that at which it was first acknowledged. */
export function factTimes(told: Told, story: Story): Known[] {
  const made = known.get(story);
  if (made) return made;
  const firsts = new Set<readonly Request[]>();
  const times = [...factOwners(told, story.setup.slug)].map(([seq, owners]) => {
    const answers = owners.filter(isTaken).map(({ answer }) => answer!.line);
    // Of an act that was done several times nobody knows which answer was to which.
    const isFirst = !firsts.has(owners) || story.log[seq - 1]?.together !== undefined;
    firsts.add(owners);
    return { seq, askedAt: owners[0]?.line ?? -Infinity, takenAt: isFirst ? Math.min(Infinity, ...answers) : Infinity };
  });
  known.set(story, times);
  return times;
}

/**
 * The versions of the race in which this request may have been decided: not before what was acknowledged when it was
 * sent, and before everything that was asked for after its answer.
 */
export function windowOf(told: Told, story: Story, { line, answer }: Request): { from: number; to: number } {
  let from = 0;
  let to = story.log.length;
  for (const { seq, askedAt, takenAt } of factTimes(told, story)) {
    if (takenAt < line) from = Math.max(from, seq);
    if (answer && askedAt > answer.line) to = Math.min(to, seq - 1);
  }
  return { from, to };
}
