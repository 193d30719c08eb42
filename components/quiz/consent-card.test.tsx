import { expect, test, vi } from 'vitest';
import { byId } from '@/domain/quiz/pool';
import { startRun, type Run } from '@/domain/quiz/run';
import { sampleOne } from '@/domain/quiz/testing/sample-questions';
import * as words from '@/generated/words/quiz-consent';
import * as historyWords from '@/generated/words/quiz-history';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away } from '@/browser/testing/answers';
import { passUntil, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { onEmptyPhone } from '@/browser/testing/empty-phone';
import { until } from '@/browser/testing/until';

const pass = withFalseClock('performance');
/** What is under a press has been seen long enough to count (browser/fingers). */
const look = async () => {
  for (let left = 20; left > 0; left--) await pass(50);
};
const runOf = (more: Partial<Run> = {}): Run => ({
  ...startRun({ id: 'run-1', quiz: 'all', seed: 's', origin: 'drawn', questions: ['one'], limitMs: null, now: 1_000 }),
  ...{ answers: { one: 'b' }, checked: ['one'], finishedAt: 2_000 },
  ...more,
});

async function aCard(run = runOf()) {
  vi.resetModules();
  aPage();
  const phone = onEmptyPhone();
  const server = aServerThat(() => away);
  const { ConsentCard } = await import('./consent-card');
  return { phone, server, ...(await drawn(<ConsentCard run={run} />)) };
}

test('nobody has been asked: nothing is sent before a yes', async () => {
  const { sees, press, server } = await aCard();
  await sees(words.question);
  await look();
  expect(server.asked).toEqual([]);
  press(words.yes);
  await sees(words.areSent);
  await passUntil(() => server.asked.length === 1);
  expect(server.asked[0]).toMatchObject({ path: '/api/quizzes/all/attempts', body: { answers: { one: 'b' } } });
});

test('a no is said, sends nothing, and can be changed', async () => {
  const { sees, press, server, text } = await aCard();
  await sees(words.question);
  await look();
  press(words.no);
  await sees(words.stay);
  expect([server.asked, text().includes(words.question)]).toEqual([[], false]);
  await look();
  press(words.change);
  await sees(words.question);
  await look();
  press(words.yes);
  await sees(words.areSent);
});

test('a run that is never sent asks nothing', async () => {
  const { text } = await aCard(runOf({ origin: 'review' }));
  await look();
  expect(text()).toBe('');
});

async function aHistory(runs: readonly Run[], remove: () => Promise<void> = () => Promise.resolve()) {
  aPage();
  const shown: string[] = [];
  const { HistoryPanel } = await import('./history-panel');
  const given = { runs, byId: byId([sampleOne]), tiers: [], show: (id: string) => shown.push(id), remove };
  return { shown, ...(await drawn(<HistoryPanel {...given} />)) };
}

test('without a finished run there is no history', async () => {
  const { text } = await aHistory([]);
  expect(text()).toBe('');
});

test('a run of the list is shown with a press; no more than twelve are listed', async () => {
  const runs = Array.from({ length: 14 }, (_, index) => runOf({ id: `run-${index}` }));
  const { all, shown } = await aHistory(runs);
  expect(all('li')).toHaveLength(12);
  all('li')[3]!
    .all()
    .find(({ nodeName }) => nodeName === 'BUTTON')!
    .dispatchEvent(new Event('click', { bubbles: true }));
  expect(shown).toEqual(['run-3']);
});

test('all runs leave the phone after a question, and none without an answer to it', async () => {
  const removed: string[] = [];
  const { press, one } = await aHistory([runOf()], () => {
    removed.push('all');
    return Promise.resolve();
  });
  const dialog = () => one('dialog');
  press(historyWords.removeAll);
  await until(() => dialog().open);
  await look();
  press(historyWords.keep);
  await until(() => !dialog().open);
  press(historyWords.removeAll);
  await until(() => dialog().open);
  await look();
  expect(removed).toEqual([]);
  press(historyWords.remove);
  await until(() => !dialog().open);
  expect(removed).toEqual(['all']);
});
