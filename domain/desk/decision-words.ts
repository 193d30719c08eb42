import type { Lap } from '@/domain/race/contract/lap';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import type { LapDecision } from '@/domain/race/contract/requests';

type Verdict = LapDecision['verdict'];

const DONE: Record<Verdict, string> = { verified: 'Verified', rejected: 'Rejected', waiting: 'Taken back' };
const ASKED: Record<Verdict, string> = { verified: 'Verify', rejected: 'Reject', waiting: 'Take back' };

/** `00:09.123 of Ada`: which lap it is, in words. */
export const nameLap = ({ timeMs, name }: Pick<Lap, 'timeMs' | 'name'>) => `${formatLapTime(timeMs)} of ${name}`;

/** What was decided: `Verified: 00:09.123 of Ada`. */
export const sayDone = (verdict: Verdict, lap: Pick<Lap, 'timeMs' | 'name'>) => `${DONE[verdict]}: ${nameLap(lap)}`;

/** What is to be done, while it waits in the outbox: `Verify 00:09.123 of Ada`. */
export const sayAsked = (verdict: Verdict, lap: Pick<Lap, 'timeMs' | 'name'>) => `${ASKED[verdict]} ${nameLap(lap)}`;

export const sayWaiting = (count: number) =>
  count === 0 ? 'No lap waits.' : count === 1 ? '1 lap waits.' : `${count} laps wait.`;

/** What became of a lap elsewhere, for an official whose decision on it came too late. Times in words are the caller's. */
export function sayState(
  lap: Pick<Lap, 'status' | 'timeMs' | 'resets' | 'decision'>,
  showTime: (at: string) => string,
): string {
  const { status, decision } = lap;
  if (status === 'withdrawn') return 'Its racer has withdrawn it.';
  if (status === 'waiting') {
    const resets = `${lap.resets} ${lap.resets === 1 ? 'reset' : 'resets'}`;
    return `It was changed, and waits for a decision: ${formatLapTime(lap.timeMs)}, ${resets}.`;
  }
  if (!decision) return `It is ${status} now.`;
  const why = decision.reason ? ` Reason: “${decision.reason}”.` : '';
  return `${decision.by} ${status} it at ${showTime(decision.at)}.${why}`;
}
