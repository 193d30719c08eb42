import { NO_LIMIT, createLimiter } from './limiter';
import type { Limiter } from './limiter';
import type { LimitSettings } from './limit-settings';
import { createSlots } from './slots';
import type { Slots } from './slots';
import { createTokenBucket } from './token-bucket';

export type Limits = {
  device: Limiter;
  gate: Limiter;
  /** Known devices at one address. What comes without a device never counts here. */
  address: Limiter;
  /** Wrong tokens, and withdrawals without a device. */
  addressUnknown: Limiter;
  /** By address, for races and for quizzes separately. */
  newDevices: Limiter;
  /** New devices that were asked to wait, and have done so (docs/decisions/031-a-crowd-and-one-bad-phone.md). */
  returningDevices: Limiter;
  race: Limiter;
  nameReports: Limiter;
  /** Codes that signed nobody in. */
  failedSignInsOfAddress: Limiter;
  failedSignIns: Limiter;
  streams: Slots;
  waitingLaps: WaitingLaps;
};

/** Of one address. A whole hall may be behind it, but rude names are few. */
const NAME_REPORTS_PER_MINUTE = 20;
/** How many laps of one device may wait: before an official has verified one of them, and after. */
export type WaitingLaps = { ofNewDevice: number; ofDevice: number };

/** As many as come back together from a pause of five seconds. */
const RETURNING_AT_ONCE = 10;

/** With null nothing is limited, as in load tests. */
export function createLimits(settings: LimitSettings | null): Limits {
  const within = (count: number | undefined, seconds: number) =>
    count === undefined ? NO_LIMIT : createLimiter(count, seconds);
  const evenly = (burst: number | undefined) =>
    settings && burst !== undefined ? createTokenBucket(burst, settings.addressNewDevicesPerMinute) : NO_LIMIT;
  return {
    device: within(settings?.deviceLapsPerMinute, 60),
    gate: within(settings?.gateLapsPerMinute, 60),
    address: within(settings?.addressLapsPerMinute, 60),
    addressUnknown: within(settings?.addressLapsPerMinute, 60),
    newDevices: evenly(settings?.addressNewDevices),
    returningDevices: evenly(RETURNING_AT_ONCE),
    race: within(settings?.raceLapsPerSecond, 1),
    nameReports: within(settings ? NAME_REPORTS_PER_MINUTE : undefined, 60),
    failedSignInsOfAddress: within(settings?.addressSignInsPerMinute, 60),
    failedSignIns: within(settings?.signInsPerMinute, 60),
    streams: createSlots(settings?.addressStreams ?? Infinity),
    waitingLaps: {
      ofNewDevice: settings?.newDeviceWaitingLaps ?? Infinity,
      ofDevice: settings?.deviceWaitingLaps ?? Infinity,
    },
  };
}
