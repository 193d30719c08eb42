import { expect, test } from 'vitest';
import * as fetchedWords from '@/generated/words/race-fetched';
import * as words from '@/generated/words/race-log';
import type { FetchedState } from '@/browser/api/fetched';
import { aRacePage } from '@/browser/race/testing/a-race-page';
import { aPage } from '@/browser/testing/a-page';
import { away, refuses, says } from '@/browser/testing/answers';
import { NOW_MS, passUntil, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { FetchedNote } from './fetched-note';

withFalseClock();
const factOf = (seq: number) => ({
  ...{ seq, at: '2018-11-29T08:30:00.000Z', actor: 'ada', action: 'withdrawn', lapId: `lap-${seq}` },
});
const pageOf = (from: number, to: number) =>
  says({ log: Array.from({ length: to - from + 1 }, (_, index) => factOf(from + index)), next: null });

async function aLog(answer = (_: string) => away) {
  const race = aRacePage(answer);
  const { LogPanel } = await import('./log-panel');
  return { race, ...(await drawn(<LogPanel race="day" timeZone="UTC" nowMs={NOW_MS} />)) };
}

test('a race in which nothing has happened says so', async () => {
  const { race, sees, all, names } = await aLog();
  await race.board(0);
  await sees(words.nothingYet);
  expect([all('li'), names('button')]).toEqual([[], []]);
});

test('facts stand in a list, the newest first, and earlier ones come with a press', async () => {
  const { race, all, tap, names } = await aLog(() => pageOf(31, 130));
  await race.board(130);
  await until(() => all('li').length === 100);
  race.answer = () => pageOf(1, 30);
  tap(words.showEarlier);
  await passUntil(() => all('li').length === 130);
  expect(names('button')).toEqual([]);
});

test('a log that could not be had is said, and a press asks again', async () => {
  const { race, all, tap, sees, text } = await aLog(() => refuses(503));
  await race.board(2);
  await sees(fetchedWords.neverHere({ what: 'log' }));
  expect(text()).not.toContain(words.nothingYet);
  race.answer = () => pageOf(1, 2);
  tap(fetchedWords.tryAgain);
  await passUntil(() => all('li').length === 2);
  expect(text()).not.toContain(fetchedWords.tryAgain);
});

const problem = { code: 'busy', status: 503, retryAfterMs: null };
/** What is said of an answer in that state, 2 minutes after the last one, or without any. */
async function said(state: FetchedState['state'], hasData: boolean, refused: FetchedState['problem'] = null) {
  aPage();
  const asked: string[] = [];
  const fetched = {
    ...{ state, problem: refused, data: hasData ? {} : null, asOfMs: hasData ? NOW_MS - 120_000 : null },
    refresh: () => asked.push('again'),
  };
  const { text, names, tap } = await drawn(
    <FetchedNote fetched={fetched} what="chart" timeZone="UTC" nowMs={NOW_MS} />,
  );
  if (names('button').length > 0) tap(fetchedWords.tryAgain);
  return { text: text(), asked: asked.length };
}

test('nothing is said while all is well, or while a newer answer is on its way', async () => {
  expect(await said('ready', true)).toEqual({ text: '', asked: 0 });
  expect(await said('loading', true)).toEqual({ text: '', asked: 0 });
  expect(await said('loading', false)).toEqual({ text: fetchedWords.comes({ what: 'chart' }), asked: 0 });
});

test.each([
  ['offline', null, fetchedWords.noConnection],
  ['failed', problem, 'The server could not give it: '],
] as const)('%s says why, what is shown instead, and asks again when it is told to', async (state, refused, why) => {
  const [without, kept] = [await said(state, false, refused), await said(state, true, refused)];
  expect([without.asked, kept.asked]).toEqual([1, 1]);
  for (const each of [without, kept]) expect(each.text).toContain(why);
  expect(without.text).toContain(fetchedWords.neverHere({ what: 'chart' }));
  expect(kept.text).toMatch(/Shown as of 08:58.*2 min/);
});
