/**
 * When a file is fetched, the lowest first. 0: words, which is all that can be read. 1: the scripts of interactive
 * parts and of the search. 2: pictures. 3: scripts that only a page of `onDemand` needs, once somebody has opened it.
 */
export type Stage = 0 | 1 | 2 | 3;

/** One file of the copy. `revision` is null where the address has a hash. `pack` is an index into `packs`, or -1. */
export type CopyFile = readonly [path: string, revision: string | null, wireBytes: number, pack: number, stage: Stage];

/** `isLarge`: it has the scripts that a page with interactive parts may have fetched already. */
export type CopyPack = readonly [path: string, wireBytes: number, isLarge: 0 | 1];

/** The list that press/ writes into the worker: all files of the copy, and how they are fetched. */
export type CopyList = {
  version: string;
  files: readonly CopyFile[];
  /** Pages whose scripts are copied only to phones that have opened one of them. The pages themselves are words. */
  onDemand: readonly string[];
  /** Pages that fetch large scripts themselves. */
  scripted: readonly string[];
  packs: readonly CopyPack[];
};
