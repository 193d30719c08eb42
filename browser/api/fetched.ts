import { isOfServer, type Answer, type Refusal } from '@/domain/api/read-reply';

/**
 * An answer of the API as a page shows it. The last answer stays while a newer one is asked for, and where none can be
 * had.
 */
export type Fetched<T> = {
  data: T | null;
  /** `offline`: nothing came through; `failed`: the server answered, and `problem` says what. */
  state: 'loading' | 'ready' | 'offline' | 'failed';
  problem: Refusal | null;
  /** When `data` came, in milliseconds since 1970. */
  asOfMs: number | null;
  refresh: () => void;
};

export type FetchedState = Pick<Fetched<unknown>, 'state' | 'problem'>;

export function stateAfter(answer: Answer<unknown>): FetchedState {
  if (answer.ok) return { state: 'ready', problem: null };
  const { refusal } = answer;
  return isOfServer(refusal) ? { state: 'failed', problem: refusal } : { state: 'offline', problem: null };
}
