import type { Lap } from '@/domain/race/contract/lap';
import type { LapDecision } from '@/domain/race/contract/requests';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/desk-decide';
import * as elsewhere from '@/generated/words/desk-elsewhere';
import { sentences } from '@/words/format';
import { lapNamed, type NamedLap } from './lap-named';

type Verdict = LapDecision['verdict'];

/** What was decided: `Verified: 9.123 of Ada`. */
export const sayDone = (verdict: Verdict, lap: NamedLap): string => words.done({ verdict, ...lapNamed(lap) });

/** The same as a whole sentence, so that others can stand beside it. */
export const tellDone = (verdict: Verdict, lap: NamedLap): string => words.doneSaid({ verdict, ...lapNamed(lap) });

/** What a decision will do, while it waits in the outbox: `Verify 9.123 of Ada`. */
export const sayAsked = (verdict: Verdict, lap: NamedLap): string => words.asked({ verdict, ...lapNamed(lap) });

/**
 * What became of a lap elsewhere, for an official whose decision on it came too late. The caller puts times into words.
 */
export function sayState(
  { status, timeMs, resets, decision }: Pick<Lap, 'status' | 'timeMs' | 'resets' | 'decision'>,
  showTime: (at: string) => string,
): string {
  if (status === 'withdrawn') return elsewhere.withdrawn;
  if (status === 'waiting') return elsewhere.changed({ time: shownLapTime(timeMs), resets });
  if (!decision) return elsewhere.decided({ status });
  const { by, at, reason } = decision;
  return sentences(elsewhere.decidedBy({ by, status, time: showTime(at) }), reason && elsewhere.reason({ reason }));
}
