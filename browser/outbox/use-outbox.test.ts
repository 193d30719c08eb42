import { expect, test, vi } from 'vitest';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import type { OutboxNews } from '@/storage/news';
import { aPhone } from '@/storage/testing/a-phone';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, refuses, silent, type Answering } from '@/browser/testing/answers';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';

const LAPS = '/api/races/day/laps';
const body = { racer: { name: 'Ada', country: null }, timeMs: 9_123, resets: 0, racedAt: '2018-11-29T08:30:00.000Z' };
/** Refused for good, in the words of our server. */
const final = refuses(409, {}, { code: 'race-not-open' });

/** A page that shows what waits, on a phone that has kept nothing. */
async function anOutbox(answer: Answering) {
  vi.resetModules();
  aPage();
  globalThis.daypassKept = aPhone();
  const server = aServerThat(() => answer);
  const { useOutbox } = await import('./use-outbox');
  const { given, now, end } = await used(useOutbox);
  const states = () => now().entries.map(({ state }) => state);
  const add = () => now().add('lap', LAPS, 'POST', body, 'Lap 9.123');
  return { server, given, now, end, states, add };
}

test('the page that the build made knows nothing of it; what is added shows, and is on its way', async () => {
  const { given, states, add, server } = await anOutbox(silent);
  expect(given[0]).toMatchObject({ entries: [], trouble: null });
  const id = await add();
  await until(() => states()[0] === 'sending' && server.asked.length === 1);
  expect(server.asked).toMatchObject([{ path: LAPS, method: 'POST', body: { ...body, id } }]);
});

test('what came to nothing waits for its pause, unless somebody wants it sent now', async () => {
  const { server, now, states, add } = await anOutbox(away);
  await add();
  await until(() => states()[0] === 'waiting' && server.asked.length === 1);
  now().sendNow();
  await until(() => server.asked.length === 2);
});

test('what the server refused stays until it is sent again, or was seen', async () => {
  const { server, now, states, add } = await anOutbox(final);
  const id = await add();
  await until(() => states()[0] === 'refused');
  expect(now().entries[0]?.lastProblem?.code).toBe('race-not-open');
  await now().retry(id);
  await until(() => server.asked.length === 2 && states()[0] === 'refused');
  await now().dismiss(id);
  await until(() => states().length === 0);
});

test('what nobody has seen can be taken out, and what may have arrived cannot', async () => {
  const { server, now, states, add } = await anOutbox(silent);
  const sent = await add();
  await until(() => server.asked.length === 1);
  const next = await add();
  await until(() => states().length === 2);
  expect([await now().recall(next), await now().recall(sent)]).toEqual([true, false]);
  await until(() => states().length === 1);
});

test('a lap that was refused goes on with other numbers', async () => {
  const { server, now, states, add } = await anOutbox(final);
  const id = await add();
  await until(() => states()[0] === 'refused');
  const edited = await now().edit(id, { ...body, timeMs: 9_500 }, 'Lap 9.500');
  // The first one may have arrived after all, so it goes out of the way before.
  await until(() => server.asked.length > 2);
  expect(server.asked.at(-1)!.body).toEqual({ ...body, timeMs: 9_500, id: edited });
});

test('a page that shows it no longer is not told', async () => {
  const { given, add, end } = await anOutbox(silent);
  end();
  const before = given.length;
  await add();
  expect(given).toHaveLength(before);
});

test('what the server said reaches whoever listens, by the listener of the last drawing, and changes do not', async () => {
  vi.resetModules();
  aPage();
  globalThis.daypassKept = aPhone();
  const { tellNews } = await import('@/storage/news');
  const { useOutboxNews } = await import('./use-outbox-news');
  const heard: unknown[] = [];
  let drawing = 0;
  const { again, end } = await used(() => {
    const number = ++drawing;
    useOutboxNews((news: OutboxNews) => heard.push([number, news.type]));
  });
  const accepted: OutboxNews = { type: 'accepted', entry: anEntry(), answer: {} };
  tellNews({ type: 'changed' });
  tellNews(accepted);
  again();
  tellNews(accepted);
  end();
  tellNews(accepted);
  expect(heard).toEqual([
    [1, 'accepted'],
    [2, 'accepted'],
  ]);
});
