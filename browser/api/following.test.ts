import { expect, onTestFinished, test } from 'vitest';
import { number, outline } from '@/domain/outline';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, says, silent } from '@/browser/testing/answers';
import { withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';
import type { Answer } from '@/domain/api/read-reply';
import { following } from './following';

const pass = withFalseClock();
const GAP_MS = 1_000;

function follow(isSeen = true) {
  const page = aPage();
  if (!isSeen) page.look('hidden');
  const server = aServerThat(() => says({ count: server.asked.length }));
  const answers: Answer<{ count: number }>[] = [];
  const { ask, stop } = following('/api/count', outline({ count: number }), GAP_MS, (each) => answers.push(each));
  onTestFinished(stop);
  const counts = () => answers.map((answer) => (answer.ok ? answer.value.count : answer.refusal.code));
  return { page, server, ask, stop, counts };
}

test('the answer is asked for at once, and again when it is told to, after the gap', async () => {
  const { ask, server, counts } = follow();
  await until(() => counts().length === 1);
  ask();
  ask();
  await pass(GAP_MS - 1);
  expect(server.asked).toHaveLength(1);
  await pass(1);
  await until(() => counts().length === 2);
  await pass(10 * GAP_MS);
  expect(counts()).toEqual([1, 2]);
});

test('an answer that could not be had is asked for when the connection is back', async () => {
  const { page, server, counts } = follow();
  server.answer = () => away;
  await pass(GAP_MS);
  page.hears(CAME_THROUGH);
  await until(() => counts().length === 2);
  server.answer = () => says({ count: 9 });
  await pass(GAP_MS);
  page.hears(CAME_THROUGH);
  await until(() => counts().length === 3);
  expect(counts()).toEqual([1, 'no-connection', 9]);
});

test('a hidden page asks once for everything that it missed, as soon as somebody looks at it', async () => {
  const { page, ask, server, counts } = follow(false);
  ask();
  page.hears(CAME_THROUGH);
  await pass(10 * GAP_MS);
  expect(server.asked).toEqual([]);
  page.look('visible');
  await until(() => counts().length === 1);
  await pass(10 * GAP_MS);
  for (const look of ['hidden', 'visible'] as const) page.look(look);
  await pass(10 * GAP_MS);
  expect(counts()).toEqual([1]);
});

test('after the end nothing is asked, and a late answer is not told', async () => {
  const { page, ask, server, stop, counts } = follow();
  await until(() => counts().length === 1);
  server.answer = () => silent;
  await pass(GAP_MS);
  ask();
  await until(() => server.asked.length === 2);
  stop();
  page.hears(CAME_THROUGH);
  page.look('hidden');
  page.look('visible');
  await pass(60_000);
  expect(server.asked).toHaveLength(2);
  expect(counts()).toEqual([1]);
});
