import type { Ledger } from './ledger-state';
import { toWaitingLap } from './ledger';
import type { LapRecord } from './records';
import { itemsFrom } from './sorted-list';

type Asked = {
  limit: number;
  /** The number of the fact that entered the last lap of the page before. 0: from the oldest. */
  after: number;
  isMeant: (lap: LapRecord) => boolean;
};

/** A page of the laps that wait, oldest first, out of those that are meant: all of a device, or of a span of time. */
export function queuePage(ledger: Ledger, { limit, after, isMeant }: Asked) {
  const meant = itemsFrom(ledger.waiting, 0, ledger.waiting.size).filter(isMeant);
  const before = meant.findIndex(({ seq }) => seq > after);
  const from = before < 0 ? meant.length : before;
  const page = meant.slice(from, from + limit);
  return {
    laps: page.map((lap) => toWaitingLap(ledger, lap)),
    /** How many fit in all, and how many of them come before this page. */
    fitting: meant.length,
    before: from,
    next: from + page.length < meant.length ? page.at(-1)!.seq : null,
  };
}
