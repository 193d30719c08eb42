/** One file of the copy: address, revision (null where the address holds a hash), bytes on the wire, pack (index) or -1. */
export type CopyFile = readonly [path: string, revision: string | null, wireBytes: number, pack: number];

/** What press/ wrote into the worker: everything that is kept on the phone, and how it is fetched. */
export type CopyList = {
  version: string;
  files: readonly CopyFile[];
  packs: readonly (readonly [path: string, wireBytes: number])[];
};
