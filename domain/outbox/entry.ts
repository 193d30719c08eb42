import { addressOf, namesIn } from '@/domain/api/address';
import { LAP, LAPS } from '@/domain/api/addresses';

/** What is written: the words for it. The order in which it is sent is told in due.ts. */
export const WRITE_KINDS = ['lap', 'decision', 'change', 'attempt'] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

export const WRITE_METHODS = ['POST', 'PATCH', 'DELETE'] as const;
export type WriteMethod = (typeof WRITE_METHODS)[number];

/** `waiting` for its next try; on its way; or refused for good, which stays until the person has seen it. */
export const ENTRY_STATES = ['waiting', 'sending', 'refused'] as const;

/** Why the last try did not succeed. `status` null: no answer came, or none of our server, and nobody gave a `detail`. */
export type EntryProblem = {
  status: number | null;
  code: string;
  detail: string;
  /** Finer than the code, where the server named one (domain/causes.ts). */
  cause?: string;
  /** The field of the body that is wrong, where the server named one. */
  field?: string;
};

/** A write that is not settled yet. Times are milliseconds since 1970. */
export type OutboxEntry = {
  /** UUIDv7, made on the phone. Where the body carries an id it is this one, so that a replay is known as one. */
  id: string;
  kind: WriteKind;
  url: string;
  method: WriteMethod;
  /** Without the id: `requestOf` adds it. */
  body: Record<string, unknown> | null;
  /** What it is, for people: `Lap 00:09.123`. */
  note: string;
  createdAt: number;
  state: (typeof ENTRY_STATES)[number];
  /** Tries since it was made, edited or asked for again; the one under way counts. */
  tries: number;
  nextTryAt: number;
  /** A try ended without an answer that says otherwise: the server may have this write. */
  mayHaveArrived: boolean;
  /** The address to DELETE before anything else: of a version of this write that may have arrived and no longer holds. */
  withdraws: string | null;
  /** The person took it back: what may have arrived is withdrawn, then the entry leaves. */
  isCancelled: boolean;
  lastProblem?: EntryProblem;
  /** The person asked for this very one: it goes before all others. */
  isUrgent?: boolean;
  /**
   * Tries that something else answered, once others had come through past it: what is on the way takes offence at this
   * one. Undefined until another has come through.
   */
  turnedBack?: number;
};

/** What a page gives for a new entry. */
export type NewWrite = Pick<OutboxEntry, 'id' | 'kind' | 'url' | 'method' | 'body' | 'note'> & {
  /** The address to DELETE first; where that is refused, so is this write. */
  withdraws?: string | null;
};

export type WriteRequest = { url: string; method: WriteMethod; body: Record<string, unknown> | null };

/** What has to be sent next for an entry: first what it withdraws, then itself. */
export function requestOf(entry: OutboxEntry): WriteRequest {
  if (entry.withdraws !== null) return { url: entry.withdraws, method: 'DELETE', body: null };
  const { url, method, id, body } = entry;
  return { url, method, body: carriesId(entry) ? { ...body, id } : body };
}

/** A new thing is sent with its id. A change of something that is there is known by its address and version. */
export const carriesId = ({ kind, method }: OutboxEntry) => method === 'POST' && (kind === 'lap' || kind === 'attempt');

/** The address whose DELETE takes the write back; null where the API has none. */
export function withdrawalOf({ kind, method, url, id }: OutboxEntry): string | null {
  const at = kind === 'lap' && method === 'POST' && namesIn(LAPS, url);
  return at ? addressOf(LAP, { ...at, id }) : null;
}
