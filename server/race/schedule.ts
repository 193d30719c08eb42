import type { RaceContent } from '@/domain/content/race';
import type { RaceState } from '@/domain/race/contract/rules';

/** The actor of state changes that nobody made by hand. */
export const SCHEDULE = 'schedule';

export type StateChange = { at: string; actor: string };

/**
 * The states a race is due to go through now. It opens at `opens` unless somebody has changed its state before, and
 * closes at `closes` unless an official has changed it since then: who opens it again in the evening wants it open.
 */
export function dueStates(
  { opens, closes }: Pick<RaceContent, 'opens' | 'closes'>,
  state: RaceState,
  last: StateChange | null,
  nowMs: number,
): Exclude<RaceState, 'scheduled'>[] {
  const opensNow = state === 'scheduled' && last === null && opens !== null && nowMs >= Date.parse(opens);
  const isOpen = opensNow || state === 'open';
  const closesNow = isOpen && closes !== null && nowMs >= Date.parse(closes) && !isByOfficialSince(last, closes);
  return [...(opensNow ? ['open' as const] : []), ...(closesNow ? ['closed' as const] : [])];
}

function isByOfficialSince(last: StateChange | null, moment: string) {
  return last !== null && last.actor !== SCHEDULE && Date.parse(last.at) >= Date.parse(moment);
}
