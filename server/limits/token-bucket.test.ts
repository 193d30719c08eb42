import { expect, test } from 'vitest';
import { createTokenBucket } from './token-bucket';

/** How many of `times` are let in, one after the other. */
async function letIn(bucket: ReturnType<typeof createTokenBucket>, key: string, times: number) {
  let count = 0;
  for (let time = 0; time < times; time += 1) if ((await bucket.take(key)) === null) count += 1;
  return count;
}

test('a rush is let in, then as many as the minutes bring, for each key by itself', async () => {
  let nowMs = 0;
  const bucket = createTokenBucket(10, 20, () => nowMs);
  expect(await letIn(bucket, 'a', 50)).toBe(10);
  expect(await letIn(bucket, 'b', 50)).toBe(10);
  nowMs += 15_000;
  expect(await letIn(bucket, 'a', 50)).toBe(5);
  nowMs += 3_600_000;
  expect(await letIn(bucket, 'a', 50)).toBe(10);
});

test('it says when the next one is let in, and being refused costs nothing', async () => {
  let nowMs = 0;
  const bucket = createTokenBucket(1, 20, () => nowMs);
  await bucket.take('a');
  for (let time = 0; time < 100; time += 1) expect(await bucket.take('a')).toBe(3);
  nowMs += 2_999;
  expect(await bucket.take('a')).toBe(1);
  nowMs += 1;
  expect(await bucket.take('a')).toBeNull();
});

test('a quiet key starts anew, however many others there are', async () => {
  let nowMs = 0;
  const bucket = createTokenBucket(2, 20, () => nowMs);
  for (let key = 0; key < 1_000; key += 1) await bucket.take(`${key}`);
  nowMs += 61_000;
  expect(await letIn(bucket, 'new', 3)).toBe(2);
  expect(await letIn(bucket, '7', 3)).toBe(2);
});
