import { accept, refusalOfFinal, refuse, type By, type CommandResult } from './command';
import type { Ledger } from '@/domain/race/ledger/ledger';
import type { LapRecord } from '@/domain/race/ledger/records';
import { itemsFrom } from '@/domain/race/ledger/sorted-list';

type Rejecting = {
  /** Made by the caller, so that the same act, sent again, is known. */
  id: string;
  reason: string;
  isMeant: (lap: LapRecord) => boolean;
};

/**
 * Rejects all waiting laps that are meant, in one act. Sent again, also after it was taken back, it is accepted without
 * facts. Refused as `invalid` where no such lap waits.
 */
export function rejectLaps(ledger: Ledger, { id, reason, isMeant }: Rejecting, { actor, at }: By): CommandResult {
  if (ledger.rejections.has(id)) return accept();
  const locked = refusalOfFinal(ledger);
  if (locked) return locked;
  const laps = itemsFrom(ledger.waiting, 0, ledger.waiting.size).filter(isMeant);
  if (laps.length === 0) return refuse('invalid', 'nothing-fits', { field: 'device' });
  return accept(
    ...laps.map(({ id: lapId }) => ({ action: 'rejected' as const, lapId, actor, at, reason, together: id })),
  );
}

/**
 * Takes such an act back: the laps wait again that it rejected, except those about which somebody has decided since. Sent
 * again, it is accepted without facts.
 */
export function takeBackRejection(ledger: Ledger, id: string, { actor, at }: By): CommandResult {
  const rejection = ledger.rejections.get(id);
  if (!rejection) return refuse('not-found', 'rejection-unknown', { facts: { id } });
  const locked = refusalOfFinal(ledger);
  if (locked) return locked;
  const laps = rejection.laps.filter((lap) => lap.rejection === rejection);
  return accept(...laps.map(({ id: lapId }) => ({ action: 'reconsidered' as const, lapId, actor, at, together: id })));
}
