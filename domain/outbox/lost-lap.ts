import type { Refusal } from '@/domain/api/read-reply';
import type { Lap } from '@/domain/race/contract/lap';

/**
 * Whether the server has lost a lap that it had taken, and still wants it. A restored backup lacks what came after it. Of
 * another database, made for another day, nothing is known, so it does not get the lap. What was rejected or taken back
 * must not stand again.
 */
export function isLostLap(lap: Lap | null, { code, missing, lineage }: Refusal): lap is Lap {
  if (code !== 'not-found' || missing !== 'lap' || lap === null) return false;
  return lineage !== undefined && lap.lineage === lineage && isWanted(lap);
}

export const isWanted = ({ status }: Pick<Lap, 'status'>) => status === 'waiting' || status === 'verified';
