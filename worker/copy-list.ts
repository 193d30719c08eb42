/** One file of the copy. `revision` is null where the address has a hash. `pack` is an index into `packs`, or -1. */
export type CopyFile = readonly [path: string, revision: string | null, wireBytes: number, pack: number];

/** The list that press/ writes into the worker: all files of the copy, and how they are fetched. */
export type CopyList = {
  version: string;
  files: readonly CopyFile[];
  packs: readonly (readonly [path: string, wireBytes: number])[];
};
