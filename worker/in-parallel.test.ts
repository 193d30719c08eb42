import { expect, test } from 'vitest';
import { inParallel } from './in-parallel';

test('all items are worked on, never more at a time than the width', async () => {
  const done: number[] = [];
  let [running, most] = [0, 0];
  await inParallel(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running -= 1;
    done.push(item);
  });
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('after a failure nothing new begins, what runs is finished, and the error is thrown', async () => {
  const done: number[] = [];
  const work = inParallel(2, [1, 2, 3, 4], async (item) => {
    await Promise.resolve();
    if (item === 1) throw new Error('broken off');
    done.push(item);
  });
  await expect(work).rejects.toThrow('broken off');
  expect(done).not.toContain(4);
  expect(done).toContain(2);
});

test('no items are no work', async () => {
  await expect(inParallel(6, [], () => Promise.reject(new Error('never called')))).resolves.toBeUndefined();
});
