import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time';

const tick = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('what is asked for while the work goes on is done once, afterwards', async () => {
  let [begun, atOnce, most] = [0, 0, 0];
  const reading = oneAtATime(async () => {
    begun += 1;
    most = Math.max(most, (atOnce += 1));
    await tick(20);
    atOnce -= 1;
  }, 5);
  for (let n = 0; n < 5; n++) reading.ask();
  await tick(100);
  expect([begun, most]).toEqual([2, 1]);
  reading.ask();
  await tick(50);
  expect(begun).toBe(3);
});

test('work that fails is done again when asked', async () => {
  let begun = 0;
  const reading = oneAtATime(() => {
    begun += 1;
    return Promise.reject(new Error('no connection'));
  }, 1);
  reading.ask();
  await tick(20);
  reading.ask();
  await tick(20);
  expect(begun).toBe(2);
});

test('after a stop nothing is begun', async () => {
  let begun = 0;
  const reading = oneAtATime(async () => {
    begun += 1;
    await tick(10);
  }, 1);
  reading.ask();
  reading.ask();
  reading.stop();
  await tick(50);
  expect(begun).toBe(1);
});
