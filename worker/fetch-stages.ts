/// <reference lib="webworker" />
import { copyList, openCopy } from './copy';
import type { Stage } from './copy-list';
import { costOf, fill, sharesOf } from './fill';
import { HostFailure } from './host-failure';
import { isNoRoom } from './packs';
import { recordFetched } from './stages';
import { missingFiles } from './stored-files';
import { tell } from './tell';

/** Pauses between the tries. After the last one a page asks again once the network is back. */
const RETRY_AFTER_MS = [1_000, 4_000, 15_000];

/** What this worker has fetched, so that its news count on from words to the rest. */
let soFarBytes = 0;

/**
 * Each try continues where the one before stopped, as files that have arrived are in the cache. `all` are the stages
 * that its news count, where more are to come. `isObsolete`: whether a further try would be of no use.
 */
export async function fetchStages(
  stages: readonly Stage[],
  { all = stages, isObsolete = () => false }: { all?: readonly Stage[]; isObsolete?: () => boolean } = {},
): Promise<void> {
  for (const pauseMs of [...RETRY_AFTER_MS, null])
    try {
      const cache = await openCopy();
      const missing = await sharesOf(await missingFiles(cache, all));
      const shares = missing.filter(({ stage }) => stages.includes(stage));
      const laterBytes = costOf(missing) - costOf(shares);
      const beforeBytes = soFarBytes;
      await fill(cache, shares, (doneBytes, totalBytes) => {
        soFarBytes = beforeBytes + doneBytes;
        const counted = { doneBytes: soFarBytes, totalBytes: beforeBytes + totalBytes + laterBytes };
        tell({ type: 'filling', version: copyList.version, ...counted });
      });
      // The active worker may have tidied meanwhile, and knows nothing of what a newer version stores.
      if ((await missingFiles(cache, stages)).length > 0) throw new Error('something was removed meanwhile');
      await recordFetched(stages);
      return;
    } catch (error) {
      const hasNoRoom = isNoRoom(error);
      const stopped = { type: 'stopped', version: copyList.version, detail: String(error) } as const;
      if (error instanceof HostFailure) tell({ ...stopped, reason: error.fault, path: error.path });
      else tell({ ...stopped, reason: hasNoRoom ? 'no-room' : 'interrupted' });
      if (pauseMs === null || hasNoRoom || isObsolete()) throw error;
      await new Promise((done) => setTimeout(done, pauseMs));
    }
}
