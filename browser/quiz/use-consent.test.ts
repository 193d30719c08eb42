import { expect, test, vi } from 'vitest';
import { startRun } from '@/domain/quiz/run';
import { aPhone } from '@/storage/testing/a-phone';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';

const run = {
  ...startRun({ id: 'run-1', quiz: 'all', seed: 's', origin: 'drawn', questions: ['one'], limitMs: null, now: 1_000 }),
  ...{ answers: { one: 'a' }, checked: ['one'], finishedAt: 2_000 },
};

function aPlayer(answer: Answering = away) {
  vi.resetModules();
  const page = aPage();
  const phone = (globalThis.daypassKept = aPhone());
  const server = aServerThat(() => answer);
  return { page, phone, server };
}

test('whether runs may be sent is not known at first, then that nobody was asked', async () => {
  aPlayer();
  const { useConsent } = await import('./use-consent');
  const { given, now } = await used(() => useConsent(run));
  await until(() => now().consent === null);
  expect(given[0]!.consent).toBeUndefined();
});

test('a yes is kept, and sends the run that was just finished; what is shown of the outbox has it', async () => {
  const { server } = aPlayer();
  const { useConsent } = await import('./use-consent');
  const { useOutbox } = await import('@/browser/outbox/use-outbox');
  const { now } = await used(() => ({ ...useConsent(run), outbox: useOutbox() }));
  await now().choose('yes');
  await until(() => now().consent === 'yes' && now().outbox.entries.length === 1);
  await until(() => server.asked.length === 1);
  expect(server.asked).toMatchObject([{ path: '/api/quizzes/all/attempts', method: 'POST' }]);
});

test('a no after a yes takes out what has not left', async () => {
  const { server } = aPlayer(silent);
  const { useConsent } = await import('./use-consent');
  const { readOutbox } = await import('@/storage/outbox-table');
  const { now } = await used(() => useConsent(run));
  const { keepConsent } = await import('@/storage/consent');
  await keepConsent('yes', run, 'Answers of a quiz');
  expect((await readOutbox()).entries).toHaveLength(1);
  await now().choose('no');
  await until(() => now().consent === 'no');
  expect([(await readOutbox()).entries, server.asked]).toEqual([[], []]);
});

test('where the phone does not give its answer, nobody is asked, and nothing is sent', async () => {
  const { server } = aPlayer();
  globalThis.daypassKept = { ...aPhone(), read: () => Promise.reject(new Error('blocked')) };
  const { useConsent } = await import('./use-consent');
  const { now } = await used(() => useConsent(run));
  expect([now().consent, server.asked]).toEqual([undefined, []]);
});

const figuresOf = (answered: number) => ({
  ...{ quiz: 'all', asOf: '2018-11-29T08:30:00.000Z', attempts: answered },
  questions: [{ id: 'one', answered, right: 1, choices: {} }],
});
const shareIn = (known: { statistics: { attempts: number } } | null) => known?.statistics.attempts ?? null;

test('figures of others are those of an earlier page until the server has said newer ones, which are kept', async () => {
  const { server, page, phone } = aPlayer();
  const { keepStatistics, readStatistics } = await import('@/storage/kept-statistics');
  await keepStatistics('all', { statistics: figuresOf(5), cameAt: 1 });
  const { useStatistics } = await import('./use-statistics');
  const { now } = await used(() => useStatistics('all'));
  await until(() => shareIn(now()) === 5 && server.asked.length === 1);
  server.answer = () => says(figuresOf(6));
  page.hears(CAME_THROUGH);
  await until(() => shareIn(now()) === 6);
  let kept = await readStatistics('all');
  while (kept?.statistics.attempts !== 6) kept = await readStatistics('all');
  expect([kept.cameAt > 1, phone.troubleWith('notes')]).toEqual([true, null]);
});

test.each<[string, Answering]>([
  ['no connection', away],
  ['a refusal', refuses(503)],
  ['figures of another form', says({ ...figuresOf(5), questions: [{}] })],
])('with %s, and none on the phone, there are none', async (_, answer) => {
  const { server } = aPlayer(answer);
  const { useStatistics } = await import('./use-statistics');
  const { now } = await used(() => useStatistics('all'));
  await until(() => server.asked.length === 1);
  expect(now()).toBeNull();
});

test('a phone that keeps no figures shows those that come', async () => {
  const { server } = aPlayer(says(figuresOf(5)));
  const fail = () => Promise.reject(new Error('blocked'));
  globalThis.daypassKept = { ...aPhone(), read: fail, put: fail };
  const { useStatistics } = await import('./use-statistics');
  const { now } = await used(() => useStatistics('all'));
  await until(() => shareIn(now()) === 5);
  expect(server.paths()).toEqual(['/api/quizzes/all/statistics']);
});

test('the history is read again with each stamp; one run, and all of them, can be removed', async () => {
  const { phone } = aPlayer();
  for (const [id, finishedAt] of [
    ['run-1', 2_000],
    ['run-2', 3_000],
    ['run-3', 2_500],
  ] as const)
    await phone.put('attempts', id, { ...run, id, finishedAt });
  const { useHistory } = await import('./use-history');
  const { now, given } = await used(() => useHistory('once'));
  await until(() => now().isRead);
  const ids = () => now().finished.map(({ id }) => id);
  expect([given[0]!.isRead, ids()]).toEqual([false, ['run-2', 'run-3', 'run-1']]);
  await now().remove('run-3');
  await until(() => ids().join() === 'run-2,run-1');
  await now().remove();
  await until(() => ids().length === 0);
});

test('a history that cannot be read is an empty one', async () => {
  aPlayer();
  globalThis.daypassKept = { ...aPhone(), read: () => Promise.reject(new Error('blocked')) };
  const { useHistory } = await import('./use-history');
  const { now } = await used(() => useHistory(null));
  await until(() => now().isRead);
  expect(now()).toMatchObject({ finished: [], reviews: [], underWay: [] });
});
