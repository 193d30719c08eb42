import { useFetched } from '@/browser/api/use-fetched';
import { addressOf } from '@/domain/api/address';
import { DESK_NAMES } from '@/domain/api/addresses';
import type { NameToJudge } from '@/domain/race/contract/name-requests';
import { isNamesToJudge } from '@/domain/race/contract/names-outline';

const MINUTE_MS = 60_000;
const GAP_MS = 3_000;

/** Names that somebody has reported, and hidden ones. A report changes no board, so they are asked for each minute. */
export function useNames(race: string, nowMs: number): { names: readonly NameToJudge[]; refresh: () => void } {
  const version = Math.floor(nowMs / MINUTE_MS);
  const { data, refresh } = useFetched(addressOf(DESK_NAMES, { race }), isNamesToJudge, { version, gapMs: GAP_MS });
  return { names: data?.names ?? [], refresh };
}
