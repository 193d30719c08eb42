import { makePacks, type Pack } from './make-packs';
import { fetchedBy } from './named-scripts';
import type { PressedFile } from './site-file';
import { STAGES, stagesOf } from './stages';
import type { Stage } from '@/worker/copy-list';

/** A request takes as long as this many bytes. */
const SMALL_BYTES = 8 * 1024;

type Packing = {
  stageOf: (file: PressedFile) => Stage;
  /** All files of a pack have the same stage. Scripts that are large stand in packs of their own. */
  packs: readonly (Pack & { isLarge: boolean })[];
  /** The addresses of the pages that fetch large scripts themselves. */
  scripted: readonly string[];
};

/**
 * How the files of the copy travel. What every page fetches itself and large pictures travel alone. Large scripts have
 * packs of their own, as a phone with a page that has fetched some of them would fetch those twice.
 */
export function packingOf(copied: readonly PressedFile[]): Packing {
  const stageOf = stagesOf(copied);
  const pages = copied.filter(({ file }) => file.endsWith('.html'));
  const fetched = new Map(pages.map((page) => [page, fetchedBy(page, copied)]));
  const isEverywhere = (file: PressedFile) => pages.every((page) => fetched.get(page)!.has(file));
  const isSmall = ({ cache, body }: PressedFile) => cache !== 'immutable' || body.length < SMALL_BYTES;
  const small = new Set(copied.filter(isSmall));
  const large = new Set(copied.filter((file) => file.file.endsWith('.js') && !isSmall(file) && !isEverywhere(file)));
  const packsOf = (files: ReadonlySet<PressedFile>, isLarge: boolean) =>
    STAGES.flatMap((stage) => makePacks([...files].filter((file) => stageOf(file) === stage))).map((pack) => ({
      ...pack,
      isLarge,
    }));
  return {
    stageOf,
    packs: [...packsOf(small, false), ...packsOf(large, true)],
    scripted: pages.filter((page) => [...fetched.get(page)!].some((file) => large.has(file))).map(({ path }) => path),
  };
}
