/** How much the server accepts before it asks somebody to wait. Set in the environment (docs/operating.md). */
export type LimitSettings = {
  /** Laps of one device. As many as an outbox may hold after a morning without a connection. */
  deviceLapsPerMinute: number;
  gateLapsPerMinute: number;
  /** Phones behind one router share an address. This ceiling for floods is far above what a crowd sends. */
  addressLapsPerMinute: number;
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
  raceLapsPerSecond: 600,
  addressSignInsPerMinute: 10,
  signInsPerMinute: 100,
  addressStreams: 500,
};
