import { expect, test, vi } from 'vitest';
import { byId } from '@/domain/quiz/pool';
import { startRun, type Run } from '@/domain/quiz/run';
import { sampleOne } from '@/domain/quiz/testing/sample-questions';
import * as words from '@/generated/words/quiz-consent';
import * as historyWords from '@/generated/words/quiz-history';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, silent } from '@/browser/testing/answers';
import { passSlowly, passUntil, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { onEmptyPhone } from '@/browser/testing/empty-phone';
import { until } from '@/browser/testing/until';

withFalseClock('performance');
const runOf = (more: Partial<Run> = {}): Run => ({
  ...startRun({ id: 'run-1', quiz: 'all', seed: 's', origin: 'drawn', questions: ['one'], limitMs: null, now: 1_000 }),
  ...{ answers: { one: 'b' }, checked: ['one'], finishedAt: 2_000 },
  ...more,
});

async function aCard(run = runOf(), answer = away) {
  vi.resetModules();
  aPage();
  const phone = onEmptyPhone();
  const server = aServerThat(() => answer);
  const { ConsentCard } = await import('./consent-card');
  return { phone, server, ...(await drawn(<ConsentCard run={run} />)) };
}

test('nobody has been asked: nothing is sent before a yes', async () => {
  const { sees, tapSeen, server } = await aCard();
  await sees(words.question);
  expect(server.asked).toEqual([]);
  await tapSeen(words.yes);
  await sees(words.areSent);
  await passUntil(() => server.asked.length === 1);
  expect(server.asked[0]).toMatchObject({ path: '/api/quizzes/all/attempts', body: { answers: { one: 'b' } } });
});

test('a no is said, sends nothing, and can be changed', async () => {
  const { sees, tapSeen, server, text } = await aCard();
  await sees(words.question);
  await tapSeen(words.no);
  await sees(words.stay);
  expect([server.asked, text().includes(words.question)]).toEqual([[], false]);
  await tapSeen(words.change);
  await sees(words.question);
  await tapSeen(words.yes);
  await sees(words.areSent);
});

test('an answer can be changed while what it has sent is still on its way', async () => {
  const { sees, tapSeen, server, text } = await aCard(runOf(), silent);
  await tapSeen(words.yes);
  await sees(words.areSent);
  await passUntil(() => server.asked.length === 1);
  await tapSeen(words.change);
  await sees(words.question);
  await passSlowly(15_000);
  expect(text()).toContain(words.question);
});

test('a run that is never sent asks nothing', async () => {
  const { text } = await aCard(runOf({ origin: 'review' }));
  await passSlowly(1_000);
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
  const { tapSeen, one } = await aHistory([runOf()], () => {
    removed.push('all');
    return Promise.resolve();
  });
  const dialog = () => one('dialog');
  await tapSeen(historyWords.removeAll);
  await until(() => dialog().open);
  await tapSeen(historyWords.keep);
  await until(() => !dialog().open);
  await tapSeen(historyWords.removeAll);
  await until(() => dialog().open);
  expect(removed).toEqual([]);
  await tapSeen(historyWords.remove);
  await until(() => !dialog().open);
  expect(removed).toEqual(['all']);
});
