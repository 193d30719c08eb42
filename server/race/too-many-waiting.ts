import { refuse, type CommandRefusal, type CommandResult } from '@/domain/race/commands/command';
import type { Ledger } from '@/domain/race/ledger/ledger';
import type { WaitingLaps } from '@/server/limits/limits';

/** By then an official may have decided about one of them. */
const TRY_AGAIN_S = 60;

/**
 * Refuses a lap that would have to wait where as many laps of its device wait already. A device of which an official has
 * verified a lap may have more. `lapIds` are those that the device has sent.
 */
export function tooManyWaiting(
  ledger: Ledger,
  lapIds: readonly string[],
  entered: CommandResult,
  limit: WaitingLaps | undefined,
): CommandRefusal | null {
  if (!limit || limit.ofDevice === Infinity || !entered.ok) return null;
  if (!entered.facts.some((fact) => fact.action === 'submitted' && fact.after.status === 'waiting')) return null;
  let waiting = 0;
  let isTrusted = false;
  for (const lapId of lapIds) {
    const status = ledger.laps.get(lapId)?.status;
    if (status === 'waiting') waiting += 1;
    isTrusted ||= status === 'verified';
  }
  if (waiting < (isTrusted ? limit.ofDevice : limit.ofNewDevice)) return null;
  return refuse('too-many', 'device-laps-wait', { facts: { count: String(waiting) }, retryAfterSeconds: TRY_AGAIN_S });
}
