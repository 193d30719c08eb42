import type { Lap } from '@/domain/race/contract/lap';

/** A lap as the server answers it. */
export const aLapAnswer = (fields: Partial<Lap> = {}): Lap => ({
  id: '01890000-0000-7000-8000-000000000001',
  race: 'day',
  racerId: 'ada',
  name: 'Ada',
  country: null,
  timeMs: 9_123,
  resets: 0,
  finished: true,
  racedAt: '2026-11-24T10:00:00.000Z',
  receivedAt: '2026-11-24T10:00:01.000Z',
  status: 'waiting',
  flags: [],
  source: 'attendee',
  run: null,
  version: 1,
  ...fields,
});

/** A refusal as the server writes it. */
export const aProblemAnswer = (status: number, code: string, more: Record<string, unknown> = {}) => ({
  type: `urn:daypass:problem:${code}`,
  title: 'No',
  status,
  detail: 'No.',
  code,
  ...more,
});

/** What portals, filters, proxies and cloud storage answer to any request. */
export const FOREIGN_ANSWERS: readonly { status: number; body: unknown; retryAfter?: string }[] = [
  { status: 0, body: undefined },
  { status: 200, body: { captive: true, 'user-portal-url': 'https://portal.example/' } },
  { status: 200, body: undefined },
  { status: 200, body: null },
  { status: 200, body: [] },
  { status: 200, body: {} },
  { status: 200, body: 'ok' },
  { status: 200, body: true },
  { status: 200, body: { error: 'please sign in' } },
  { status: 200, body: aProblemAnswer(409, 'race-not-open') },
  { status: 201, body: aLapAnswer({ id: '01890000-0000-7000-8000-00000000ffff' }) },
  { status: 200, body: aLapAnswer({ race: 'other' }) },
  { status: 200, body: { id: '01890000-0000-7000-8000-000000000001' } },
  { status: 202, body: {} },
  { status: 202, body: undefined },
  { status: 204, body: undefined },
  { status: 207, body: { status: 'multi' } },
  { status: 302, body: undefined },
  { status: 304, body: undefined },
  { status: 400, body: { code: 'MissingParameter', message: 'no' } },
  { status: 401, body: { type: 'about:blank', title: 'No', status: 401, detail: 'No.', code: 'not-signed-in' } },
  { status: 403, body: { code: 'access_denied' } },
  { status: 403, body: undefined },
  { status: 404, body: { code: 'NoSuchKey' } },
  { status: 404, body: { type: 'https://proxy.example/404', title: 'x', status: 404, detail: 'x', code: 'not-found' } },
  { status: 407, body: undefined },
  { status: 409, body: aProblemAnswer(403, 'not-yours') },
  { status: 410, body: { code: 'gone', detail: 'gone' } },
  { status: 413, body: { error: { code: 'too-large' } } },
  { status: 429, body: { code: 'throttled' }, retryAfter: '3600' },
  { status: 451, body: undefined },
  { status: 502, body: undefined },
  { status: 503, body: undefined, retryAfter: '3600' },
  { status: 511, body: undefined },
];
