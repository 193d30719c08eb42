import type { Cause } from '@/domain/causes';
import type { Lap } from '@/domain/race/contract/lap';
import type { Missing } from '@/domain/race/contract/missing';
import { PROBLEM_TYPES } from '@/domain/race/contract/problem-types';
import type { Problem } from '@/domain/race/contract/requests';

/** Every way in which a request can fail. The codes are stable, as clients decide by them. */
export const FAILURES = {
  'bad-request': { status: 400, title: 'The request cannot be understood' },
  'bad-address': { status: 400, title: 'The address is not written correctly' },
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'not-signed-in': { status: 401, title: 'This is for officials who are signed in' },
  'code-refused': { status: 401, title: 'This code signs nobody in' },
  'token-refused': { status: 401, title: 'This token is not known' },
  'foreign-origin': { status: 403, title: 'This comes from a page of another site' },
  'not-yours': { status: 403, title: 'This lap was sent from another device' },
  'director-only': { status: 403, title: 'This is for a race director' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'too-slow': { status: 408, title: 'The request took too long to arrive' },
  'race-not-open': { status: 409, title: 'The race takes no laps now' },
  'race-final': { status: 409, title: 'The result of the race is final' },
  'id-reused': { status: 409, title: 'This id belongs to something else' },
  'changed-meanwhile': { status: 409, title: 'The lap has changed since it was read' },
  'already-decided': { status: 409, title: 'An official has decided about this lap already' },
  'laps-waiting': { status: 409, title: 'Laps still wait for a decision' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The body is not of a type that is taken here' },
  'expectation-failed': { status: 417, title: 'The header Expect asks for something that there is not' },
  invalid: { status: 422, title: 'A field is not as expected' },
  'too-many': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'Something broke here' },
  starting: { status: 503, title: 'This server is starting' },
  stopping: { status: 503, title: 'This server is about to stop' },
  overloaded: { status: 503, title: 'This server has more to do than it can' },
  'race-unreadable': { status: 503, title: 'The log of this race is broken' },
  'database-unavailable': { status: 503, title: 'The database cannot be written' },
} as const satisfies Record<string, { status: number; title: string }>;

export type FailureCode = keyof typeof FAILURES;

type More = {
  /** Finer than the code, where one code has several reasons. */
  cause?: Cause;
  /** The path of the wrong field, such as `racer.name`. */
  field?: string;
  /** With `not-found`: which thing does not exist. */
  missing?: Missing;
  /** With a missing lap: which databases would not have it either. */
  lineage?: string;
  /** With `changed-meanwhile`: the lap as it is now. */
  lap?: Lap;
  /** With `laps-waiting`: how many. */
  waiting?: number;
  /** Whole seconds, sent in the header Retry-After. */
  retryAfterSeconds?: number;
};
export type Failure = { code: FailureCode; detail: string } & More;

/** The result of something that can fail in an expected way. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function failure(code: FailureCode, detail: string, more: More = {}): Failure {
  return { code, detail, ...more };
}

/** Defined by RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export function toProblem({
  code,
  cause,
  detail,
  field,
  missing,
  lineage,
  lap,
  waiting,
}: Failure): Problem & { code: FailureCode } {
  const { status, title } = FAILURES[code];
  return {
    type: PROBLEM_TYPES + code,
    title,
    status,
    detail,
    code,
    ...(cause && { cause }),
    ...(field && { field }),
    ...(missing && { missing }),
    ...(lineage && { lineage }),
    ...(lap && { lap }),
    ...(waiting !== undefined && { waiting }),
  };
}

const CODE_OF_FASTIFY: Partial<Record<string, FailureCode>> = {
  FST_ERR_BAD_URL: 'bad-address',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
};

const DETAIL_OF: Partial<Record<FailureCode, string>> = {
  'bad-address': 'A % in an address is followed by two hexadecimal digits.',
  'body-too-large': 'Send less in one request.',
  'unsupported-media-type': 'Send JSON, with the header Content-Type: application/json.',
  'malformed-json': 'Send one JSON value, written as RFC 8259 says.',
};

/**
 * The failure that a client hears of for a thrown error. An unexpected error is 'internal', and its cause stays here.
 */
export function failureOf(error: { code?: string; statusCode?: number; message: string }): Failure {
  const code = CODE_OF_FASTIFY[error.code ?? ''];
  if (code) return failure(code, DETAIL_OF[code] ?? error.message);
  const isOfClient = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  if (isOfClient) return failure('bad-request', error.message);
  return failure('internal', 'The cause is in the log of the server.');
}

/** The failure for a request that node:http itself refuses. */
export function failureOfConnection(code: string | undefined): Failure {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return failure('too-slow', 'Send the whole request within half a minute.');
  if (code === 'HPE_HEADER_OVERFLOW') return failure('headers-too-large', 'Headers may have 16 KiB in all.');
  return failure('bad-request', 'This is not HTTP/1.1.');
}
