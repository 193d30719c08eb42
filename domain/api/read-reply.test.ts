import { expect, test } from 'vitest';
import { number, outline } from '@/domain/outline';
import { aProblemAnswer, FOREIGN_ANSWERS } from '@/domain/outbox/testing/lap-answer';
import { isOfServer, readReply, type Reply } from './read-reply';

const isCount = outline({ count: number });
const read = (reply: Partial<Reply> | null) =>
  readReply(reply && { status: 200, body: undefined, retryAfter: null, ...reply }, isCount, 0);

test('a success is ours when it has the form that was asked for', () => {
  expect(read({ body: { count: 1 } })).toEqual({ ok: true, value: { count: 1 } });
});

test.each(FOREIGN_ANSWERS)('whatever else answers is known as nobody of ours: $status $body', (foreign) => {
  const answer = read({ ...foreign, retryAfter: foreign.retryAfter ?? null });
  expect(answer).toEqual({ ok: false, refusal: { code: 'not-ours', status: null, retryAfterMs: null } });
  expect(!answer.ok && isOfServer(answer.refusal)).toBe(false);
});

test('a refusal is ours by its type and by the status that it was sent with', () => {
  const answer = read({ status: 503, body: aProblemAnswer(503, 'busy', { missing: 'lap' }), retryAfter: '30' });
  expect(answer).toMatchObject({
    refusal: { code: 'busy', status: 503, missing: 'lap', retryAfterMs: 30_000 },
  });
  expect(!answer.ok && isOfServer(answer.refusal)).toBe(true);
});

test('where nothing came there is no connection, and nothing else is known', () => {
  const answer = read(null);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'no-connection', status: null, retryAfterMs: null } });
  expect(!answer.ok && isOfServer(answer.refusal)).toBe(false);
});
