import { API } from '@/domain/api/addresses';
import { ENTRY_STATES, WRITE_KINDS, WRITE_METHODS, type EntryProblem, type OutboxEntry } from './entry';

type Fields = Record<string, unknown>;

/**
 * The entry in a stored record; null where the record is none. Written by hand, as the worker sends the outbox, too,
 * and starts before every page: a schema library would be most of its weight.
 */
export function parseEntry(record: unknown): OutboxEntry | null {
  if (!isFields(record)) return null;
  const { id, url, body, note, createdAt, tries, nextTryAt, mayHaveArrived, withdraws, isCancelled } = record;
  const kind = WRITE_KINDS.find((each) => each === record.kind);
  const method = WRITE_METHODS.find((each) => each === record.method);
  const state = ENTRY_STATES.find((each) => each === record.state);
  if (!kind || !method || !state || typeof id !== 'string' || !isOurs(url) || typeof note !== 'string') return null;
  if (!isCount(createdAt) || !isCount(tries) || !isCount(nextTryAt)) return null;
  if (typeof mayHaveArrived !== 'boolean' || typeof isCancelled !== 'boolean') return null;
  if (!(body === null || isFields(body)) || !(withdraws === null || isOurs(withdraws))) return null;
  const entry = { id, kind, url, method, body, note, createdAt, state, tries, nextTryAt, mayHaveArrived, isCancelled };
  const lastProblem = parseProblem(record.lastProblem);
  const { isUrgent, turnedBack } = record;
  return {
    ...entry,
    withdraws,
    ...(lastProblem && { lastProblem }),
    ...(isUrgent === true && { isUrgent }),
    ...(isCount(turnedBack) && { turnedBack }),
  };
}

function parseProblem(value: unknown): EntryProblem | null {
  if (!isFields(value)) return null;
  const { status, code, cause, field } = value;
  if (!(status === null || isCount(status)) || typeof code !== 'string') return null;
  return {
    ...{ status, code },
    ...(typeof cause === 'string' && { cause }),
    ...(typeof field === 'string' && { field }),
  };
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
/** A stored record never makes the phone write to anything but our API. */
const isOurs = (url: unknown): url is string => typeof url === 'string' && url.startsWith(`${API}/`);
