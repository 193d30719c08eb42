import { addressOf, namesIn } from '@/domain/api/address';
import { LAP, LAPS } from '@/domain/api/addresses';

/** What an entry is to people. The address, not the kind, decides about its order (order.ts). */
export const WRITE_KINDS = ['lap', 'decision', 'change', 'attempt'] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

export const WRITE_METHODS = ['POST', 'PATCH', 'DELETE'] as const;
export type WriteMethod = (typeof WRITE_METHODS)[number];

/** A `refused` entry stays until the person has seen it. */
export const ENTRY_STATES = ['waiting', 'sending', 'refused'] as const;

/** Why the last try failed. `status` is null where no answer came, or where something else than our server answered. */
export type EntryProblem = {
  status: number | null;
  code: string;
  /** Finer than the code (domain/causes.ts). Missing where the server named none. */
  cause?: string;
  /** The field of the body that is wrong. Missing where the server named none. */
  field?: string;
};

/** A write that the server has not answered for good. Times are milliseconds since 1970. */
export type OutboxEntry = {
  /** A UUIDv7, made on the phone. A body with an id carries this one, so that the server knows a replay. */
  id: string;
  kind: WriteKind;
  url: string;
  method: WriteMethod;
  /** Without the id: `requestOf` adds it. */
  body: Record<string, unknown> | null;
  /** What people read: `Lap 9.123`. */
  note: string;
  createdAt: number;
  state: (typeof ENTRY_STATES)[number];
  /** Tries since the entry was made, edited or retried by the person, including one under way. */
  tries: number;
  nextTryAt: number;
  /** The server may have this write: a try ended without an answer that says otherwise. */
  mayHaveArrived: boolean;
  /** The address to DELETE first: that of an earlier version of this write, which may have arrived. */
  withdraws: string | null;
  /** The person took the write back. What may have arrived is withdrawn, then the entry leaves. */
  isCancelled: boolean;
  lastProblem?: EntryProblem;
  /** The person asked for this entry: it goes before all others. */
  isUrgent?: boolean;
  /**
   * How often something else than our server answered this entry after others had come through past it. Something on
   * the way then objects to this one. Undefined until another entry has come through.
   */
  turnedBack?: number;
};

/** The parts of a new entry that a page gives. */
export type NewWrite = Pick<OutboxEntry, 'id' | 'kind' | 'url' | 'method' | 'body' | 'note'> & {
  /** The address to DELETE first. If the server refuses that, the write is refused, too. */
  withdraws?: string | null;
};

export type WriteRequest = { url: string; method: WriteMethod; body: Record<string, unknown> | null };

/** The request to send next for an entry: its withdrawal first, then the write itself. */
export function requestOf(entry: OutboxEntry): WriteRequest {
  if (entry.withdraws !== null) return { url: entry.withdraws, method: 'DELETE', body: null };
  const { url, method, id, body } = entry;
  return { url, method, body: carriesId(entry) ? { ...body, id } : body };
}

/** Whether the body carries the id: that of a new thing does. A change names its thing by address and version. */
export const carriesId = ({ kind, method }: OutboxEntry) => method === 'POST' && (kind === 'lap' || kind === 'attempt');

/** The address whose DELETE takes the write back. Null where the API has none. */
export function withdrawalOf({ kind, method, url, id }: OutboxEntry): string | null {
  const at = kind === 'lap' && method === 'POST' && namesIn(LAPS, url);
  return at ? addressOf(LAP, { ...at, id }) : null;
}
