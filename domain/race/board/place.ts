type Placed = { epoch?: string | undefined; version: number };

/**
 * Where a reader is in the history of a race. The number alone would be no identity: after a restored backup it counts
 * again, for other facts. Null for a board from before there were epochs.
 */
export function placeOf(board: Placed | null): string | null {
  return board?.epoch === undefined ? null : `${board.epoch}.${board.version}`;
}

/** Null for what is no place, such as the bare number of an older phone. */
export function parsePlace(text: string | undefined): { epoch: string; version: number } | null {
  const [, epoch, version] = /^(\w{1,40})\.(\d{1,15})$/.exec(text ?? '') ?? [];
  return epoch === undefined || version === undefined ? null : { epoch, version: Number(version) };
}

/** Whether two boards are of one history, so that their numbers can be compared. */
export const isSameEpoch = (one: { epoch?: string | undefined }, other: { epoch?: string | undefined }) =>
  one.epoch === other.epoch;
