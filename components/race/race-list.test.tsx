import { expect, test, vi } from 'vitest';
import * as course from '@/generated/words/race-course';
import * as states from '@/generated/words/race-states';
import * as words from '@/generated/words/race-list';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { NOW_MS, passUntil, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { aBoard, aRow } from '@/browser/race/testing/a-board';
import { aPhoneWithBoard } from '@/browser/race/testing/a-kept-board';
import type { ListedRace } from './race-card';

const pass = withFalseClock();
const day: ListedRace = { slug: 'day', name: 'Day', summary: 'S', opens: null, closes: null, archived: null };
const old: ListedRace = { ...day, slug: 'old', name: 'Old', archived: 'Won by Ada' };
const ofDay = (laps: number, state = 'open') => ({
  ...{ slug: 'day', name: 'Day', state, ranking: 'best-lap', opens: null, closes: null, racers: 1, laps },
});
const count = (laps: number) => course.racersAndLaps({ racers: 1, laps });

async function aList(answer: Answering, kept?: unknown) {
  vi.resetModules();
  aPage();
  if (kept) localStorage.setItem('daypass:races', JSON.stringify(kept));
  const server = aServerThat(() => answer);
  const { RaceList } = await import('./race-list');
  return { server, ...(await drawn(<RaceList races={[day, old]} timeZone="UTC" />)) };
}

test('each race is a way to its page, before anything is known of it', async () => {
  const { all, text } = await aList(silent);
  expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['/leaderboard/day', '/leaderboard/old']);
  expect(text()).toContain(course.unknownState);
  expect(text()).toContain(words.asking);
});

test('a race shows its state and numbers as soon as they come; one of the past its champions, whatever comes', async () => {
  const { sees, text } = await aList(says({ races: [ofDay(2), { ...ofDay(9, 'scheduled'), slug: 'old' }] }));
  await sees(words.fresh);
  expect(text()).toContain(states.open);
  expect(text()).toContain(count(2));
  expect(text()).toContain(`${states.final}Old`);
  expect(text()).toContain('Won by Ada');
  expect(text()).not.toContain(count(9));
});

test('a server without races says nothing of these', async () => {
  const { sees, text } = await aList(says({ races: [] }));
  await sees(words.fresh);
  expect(text()).toContain(course.unknownState);
});

test('without a connection the last numbers stand, with their age, and a press asks again', async () => {
  const { sees, text, tap, server } = await aList(away, { data: [ofDay(2)], asOfMs: NOW_MS - 120_000 });
  await sees(words.noConnection);
  // The age is told once the page knows what time it is.
  await passUntil(() => text().includes('as of 08:58, 2 min ago'));
  expect(text()).toContain(count(2));
  server.answer = () => says({ races: [ofDay(3)] });
  await pass(1_000);
  tap(course.tryNow);
  await sees(count(3));
  expect(text()).not.toContain(words.noConnection);
});

test('a server that refuses is not called a lost connection, and where nothing is known no age is told', async () => {
  const { sees, text, names } = await aList(refuses(503));
  await sees(words.noGoodAnswer);
  expect([text().includes(words.noConnection), text().includes('as of'), names('button')]).toEqual([
    false,
    false,
    [course.tryNow],
  ]);
});

/** A phone that was at the board of the race a quarter of an hour ago. */
const aPhoneThatKnows = () =>
  aPhoneWithBoard(
    aBoard(2, { rows: [aRow('Ada', 9_244)], totals: { racers: 1, laps: 2, waiting: 0 } }),
    NOW_MS - 15 * 60_000,
  );

test('without a connection, a race whose board is on this phone shows what that board says, and of when it is', async () => {
  await aPhoneThatKnows();
  const { sees, text } = await aList(away);
  await sees('Ada leads with 9.244');
  expect(text()).toContain(`${states.open}Day`);
  expect(text()).toContain(count(2));
  await passUntil(() => text().includes('From this phone, as of 08:45, 15 min ago'));
});

test('what the server says is newer than an old board, whose leader still leads where no lap has come since', async () => {
  await aPhoneThatKnows();
  const { sees, text } = await aList(says({ races: [ofDay(2)] }));
  await sees(words.fresh);
  await sees('Ada leads with 9.244');
  expect(text()).not.toContain('From this phone');
});

test('where laps have come since, nobody is said to lead', async () => {
  await aPhoneThatKnows();
  const { sees, text } = await aList(says({ races: [ofDay(7)] }));
  await sees(count(7));
  await pass(1_000);
  expect(text()).not.toContain('Ada leads');
});
