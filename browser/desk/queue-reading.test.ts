import { expect, onTestFinished, test } from 'vitest';
import { aLap } from '@/browser/race/testing/a-lap';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, portal, refuses, says, silent } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';
import { WebLocks } from '@/storage/testing/web-locks';
import { queueReading, type QueueNews } from './queue-reading';

const pass = withFalseClock();

const queueOf = (total: number) => ({ laps: [{ ...aLap(1), wouldRank: null }], total });

/** A server whose queue grows by one with each question. */
const aGrowingQueue = () => {
  const server = aServerThat(() => says(queueOf(server.asked.length)));
  return server;
};

function read(race = 'day') {
  const news: QueueNews[] = [];
  const reading = queueReading(race, (each) => news.push(each));
  onTestFinished(() => reading.stop());
  return { ...reading, news, told: () => news.map((each) => (each.type === 'read' ? each.queue.total : each.code)) };
}

test('the queue is read at once, and every ten seconds', async () => {
  aPage();
  const server = aGrowingQueue();
  const { news, told } = read();
  await until(() => news.length === 1);
  expect(news).toEqual([{ type: 'read', atMs: NOW_MS, queue: queueOf(1) }]);
  await pass(9_999);
  expect(server.paths()).toEqual(['/api/desk/races/day/queue']);
  await pass(1);
  await until(() => news.length === 2);
  expect(told()).toEqual([1, 2]);
});

test('however often something changes, it is read twice a second at most, and once after the last change', async () => {
  aPage();
  const server = aGrowingQueue();
  const { look, told } = read();
  await until(() => told().length === 1);
  for (let changes = 0; changes < 20; changes++) {
    look();
    await pass(100);
  }
  await pass(1_000);
  expect(server.asked.length).toBeGreaterThan(3);
  expect(server.asked.length).toBeLessThanOrEqual(6);
  expect(told().at(-1)).toBe(server.asked.length);
});

test('a reading that fails says why, and is tried again', async () => {
  aPage();
  const notSignedIn = refuses(401, {}, { code: 'not-signed-in' });
  const server = aServerThat(() => answers[server.asked.length - 1]!);
  const answers = [away, portal, notSignedIn, says({ laps: [{}], total: 1 })];
  const { told } = read();
  for (const count of answers.keys()) {
    await until(() => told().length === count + 1);
    if (count < answers.length - 1) await pass(10_000);
  }
  expect(told()).toEqual(['no-connection', 'not-ours', 'not-signed-in', 'not-ours']);
});

test('an answer that comes after the end is not told', async () => {
  aPage();
  const server = aServerThat(() => silent);
  const desk = read();
  await until(() => server.asked.length === 1);
  desk.stop();
  await pass(60_000);
  expect(server.asked).toHaveLength(1);
  expect(desk.news).toEqual([]);
});

test('an answer that comes when nobody looks any more is not told: the one read on return is newer', async () => {
  const page = aPage();
  let giveLate = (_answer: Response) => {};
  const server = aServerThat(() => () => new Promise((done) => (giveLate = done)));
  const { told } = read();
  await until(() => server.asked.length === 1);
  page.look('hidden');
  giveLate(Response.json(queueOf(1)));
  await pass(60_000);
  expect(told()).toEqual([]);
  server.answer = () => says(queueOf(2));
  page.look('visible');
  await until(() => told().length === 1);
  expect(told()).toEqual([2]);
});

test('of two desks one asks, and both know', async () => {
  aPage({ locks: new WebLocks() });
  const server = aGrowingQueue();
  const first = read();
  await until(() => first.news.length === 1);
  const second = read();
  // The second desk is told what was last read, and asks nobody.
  await until(() => second.news.length === 1);
  expect(second.told()).toEqual([1]);
  await pass(10_000);
  await until(() => second.news.length === 2);
  expect([first.told(), second.told()]).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(server.asked).toHaveLength(2);
});

test('a desk that does not ask reads nothing by itself; after a decision there the other desk asks at once', async () => {
  aPage({ locks: new WebLocks() });
  const server = aGrowingQueue();
  const first = read();
  await until(() => first.news.length === 1);
  const second = read();
  await until(() => second.news.length === 1);
  await pass(1_000);
  second.look();
  await pass(1_000);
  expect(server.asked).toHaveLength(1);
  second.ask();
  await until(() => second.news.length === 2);
  expect(second.told()).toEqual([1, 2]);
});

test('when the desk that asks is closed, the next one asks', async () => {
  aPage({ locks: new WebLocks() });
  const server = aGrowingQueue();
  const first = read();
  await until(() => first.news.length === 1);
  const second = read();
  await until(() => second.news.length === 1);
  first.stop();
  await until(() => server.asked.length === 2);
});

test('desks of two races each ask for their own', async () => {
  aPage({ locks: new WebLocks() });
  const server = aGrowingQueue();
  const desks = [read('day'), read('night')];
  await until(() => desks.every(({ news }) => news.length === 1));
  expect(server.paths()).toEqual(['/api/desk/races/day/queue', '/api/desk/races/night/queue']);
});
