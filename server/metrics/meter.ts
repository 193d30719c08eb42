/**
 * What the keeper tells about its work. A call costs a few additions, so it may stand in the path of a lap. Nothing here
 * waits or fails.
 */
export type Meter = {
  /** A batch is stored: so many facts (0: every command in it was refused), so long after its transaction began. */
  stored: (facts: number, ms: number) => void;
  /** A batch could not be stored. Its commands were answered so. */
  notStored: () => void;
  /**
   * How old the last fact of another process was when this one knew it. 0 says that nothing was missing. Told at every
   * look, also at one that finds nothing.
   */
  followed: (lagMs: number) => void;
};

/** For tests and commands: nobody counts. */
export const NO_METER: Meter = { stored: () => undefined, notStored: () => undefined, followed: () => undefined };
