import { NO_LIMIT, createLimiter } from './limiter';
import type { Limiter } from './limiter';
import type { LimitSettings } from './limit-settings';
import { createSlots } from './slots';
import type { Slots } from './slots';

export type Limits = {
  device: Limiter;
  gate: Limiter;
  address: Limiter;
  race: Limiter;
  nameReports: Limiter;
  signInsOfAddress: Limiter;
  signIns: Limiter;
  streams: Slots;
};

/** Of one address. A whole hall may be behind it, but rude names are few. */
const NAME_REPORTS_PER_MINUTE = 20;

/** With null nothing is limited, as in load tests. */
export function createLimits(settings: LimitSettings | null): Limits {
  const within = (count: number | undefined, seconds: number) =>
    count === undefined ? NO_LIMIT : createLimiter(count, seconds);
  return {
    device: within(settings?.deviceLapsPerMinute, 60),
    gate: within(settings?.gateLapsPerMinute, 60),
    address: within(settings?.addressLapsPerMinute, 60),
    race: within(settings?.raceLapsPerSecond, 1),
    nameReports: within(settings ? NAME_REPORTS_PER_MINUTE : undefined, 60),
    signInsOfAddress: within(settings?.addressSignInsPerMinute, 60),
    signIns: within(settings?.signInsPerMinute, 60),
    streams: createSlots(settings?.addressStreams ?? Infinity),
  };
}
