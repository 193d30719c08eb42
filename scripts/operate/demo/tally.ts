/** What the demo did, as the server acknowledged it. */
export type Tally = {
  /** What was sent in each lap that the server took, by id. */
  laps: Map<string, { timeMs: number; resets: number }>;
  replays: number;
  reusedIdsRefused: number;
  withdrawn: number;
  verified: number;
  rejected: number;
  takenBack: number;
  corrected: number;
  /** Racers whose laps went to another one. A second request for the same racer is answered, and changes nothing. */
  merged: Set<string>;
  changedMeanwhileRefused: number;
  /** Answers that asked to wait. */
  tooMany: number;
  /** Requests that did not come through and were sent again. */
  resent: number;
  /** Where the server did not do what it should. */
  surprises: string[];
};

export const createTally = (): Tally => ({
  laps: new Map(),
  replays: 0,
  reusedIdsRefused: 0,
  withdrawn: 0,
  verified: 0,
  rejected: 0,
  takenBack: 0,
  corrected: 0,
  merged: new Set(),
  changedMeanwhileRefused: 0,
  tooMany: 0,
  resent: 0,
  surprises: [],
});
