/** How much is taken before somebody is asked to wait. Adjusted in the environment (docs/operating.md). */
export type LimitSettings = {
  /** Laps of one device: what a phone's outbox may hold after a morning without a connection. */
  deviceLapsPerMinute: number;
  gateLapsPerMinute: number;
  /** Phones behind one venue router share an address: a ceiling for floods, far above what a crowd does. */
  addressLapsPerMinute: number;
  raceLapsPerSecond: number;
  /** Attempts to sign in that fail. */
  addressSignInsPerMinute: number;
  signInsPerMinute: number;
  /** Live streams open at once. */
  addressStreams: number;
};

export const LIMIT_DEFAULTS: LimitSettings = {
  deviceLapsPerMinute: 30,
  gateLapsPerMinute: 600,
  addressLapsPerMinute: 3_000,
  raceLapsPerSecond: 600,
  addressSignInsPerMinute: 10,
  signInsPerMinute: 100,
  addressStreams: 10_000,
};
