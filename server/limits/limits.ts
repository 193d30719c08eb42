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
  signInsOfAddress: Limiter;
  signIns: Limiter;
  streams: Slots;
};

/** With null nothing is limited, as in load tests. */
export function createLimits(settings: LimitSettings | null): Limits {
  const within = (count: number | undefined, seconds: number) =>
    count === undefined ? NO_LIMIT : createLimiter(count, seconds);
  return {
    device: within(settings?.deviceLapsPerMinute, 60),
    gate: within(settings?.gateLapsPerMinute, 60),
    address: within(settings?.addressLapsPerMinute, 60),
    race: within(settings?.raceLapsPerSecond, 1),
    signInsOfAddress: within(settings?.addressSignInsPerMinute, 60),
    signIns: within(settings?.signInsPerMinute, 60),
    streams: createSlots(settings?.addressStreams ?? Infinity),
  };
}
