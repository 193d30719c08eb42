/** An answer of the API as a page shows it: the last one stays while a newer one is asked for, or cannot be had. */
export type Fetched<T> = {
  data: T | null;
  /** `offline`: nothing came through; `failed`: the server answered, and `problem` says what. */
  state: 'loading' | 'ready' | 'offline' | 'failed';
  problem: string | null;
  /** When `data` came, in milliseconds since 1970. */
  asOfMs: number | null;
  refresh: () => void;
};
