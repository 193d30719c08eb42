/** How much the server accepts before it asks somebody to wait. Set in the environment (docs/operating.md). */
export type LimitSettings = {
  /** Laps of one device. As many as an outbox may hold after a morning without a connection. */
  deviceLapsPerMinute: number;
  gateLapsPerMinute: number;
  /**
   * Phones behind one router share an address. This ceiling for floods is far above what a crowd sends. Devices that the
   * server knows have one, and everything that comes without a device has another one of the same height.
   */
  addressLapsPerMinute: number;
  /** Devices that send their first lap: so many at once, then so many in each minute. */
  addressNewDevices: number;
  addressNewDevicesPerMinute: number;
  /** Laps of one device that wait for an official, in one race: before one of its laps was verified, and after. */
  newDeviceWaitingLaps: number;
  deviceWaitingLaps: number;
  raceLapsPerSecond: number;
  /** Failed attempts to sign in. */
  addressSignInsPerMinute: number;
  signInsPerMinute: number;
  /** Live streams that are open at the same time. Phones beyond that ask for the board every few seconds. */
  addressStreams: number;
};

export const LIMIT_DEFAULTS: LimitSettings = {
  deviceLapsPerMinute: 30,
  gateLapsPerMinute: 600,
  addressLapsPerMinute: 3_000,
  // A hall that comes back after an outage; then one new racer every three seconds.
  addressNewDevices: 40,
  addressNewDevicesPerMinute: 20,
  // All laps of a run of two minutes.
  newDeviceWaitingLaps: 12,
  deviceWaitingLaps: 30,
  raceLapsPerSecond: 600,
  addressSignInsPerMinute: 10,
  signInsPerMinute: 100,
  addressStreams: 500,
};
