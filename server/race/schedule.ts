import type { RaceContent } from '@/domain/content/race';
import type { RaceState } from '@/domain/race/contract/rules';

/** The actor of changes of state that nobody made by hand. */
export const SCHEDULE = 'schedule';

export type LastStateChange = { at: string; actor: string };

/**
 * The states that a race has to go through now, in order. It opens at `opens`, unless its state was changed before. It
 * closes at `closes`, unless an official has changed its state since then: one who opens it again wants it to stay
 * open.
 */
export function dueStates(
  { opens, closes }: Pick<RaceContent, 'opens' | 'closes'>,
  state: RaceState,
  last: LastStateChange | null,
  nowMs: number,
): Exclude<RaceState, 'scheduled'>[] {
  const opensNow = state === 'scheduled' && last === null && opens !== null && nowMs >= Date.parse(opens);
  const isOpen = opensNow || state === 'open';
  const closesNow = isOpen && closes !== null && nowMs >= Date.parse(closes) && !isByOfficialSince(last, closes);
  return [...(opensNow ? ['open' as const] : []), ...(closesNow ? ['closed' as const] : [])];
}

function isByOfficialSince(last: LastStateChange | null, moment: string) {
  return last !== null && last.actor !== SCHEDULE && Date.parse(last.at) >= Date.parse(moment);
}
