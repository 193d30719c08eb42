import { expect, test } from 'vitest';
import { keepConsentIn } from '@/storage/consent';
import { readOutbox } from '@/storage/outbox-table';
import { aPhone } from '@/storage/testing/a-phone';
import { startRun } from '@/domain/quiz/run';
import { OUTBOX_CHANGED } from '@/browser/page/page-events';
import { remembered } from '@/browser/page/remembered';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, says, type Answering } from '@/browser/testing/answers';
import { sendAttempts } from './send-attempts';

const ID = '01890000-0000-7000-8000-000000000001';
const begun = startRun({
  ...{ id: ID, quiz: 'first', seed: 's', origin: 'drawn', questions: ['one'], limitMs: null, now: 1_000 },
});
const finished = { ...begun, answers: { one: 'a' }, checked: ['one'], finishedAt: 2_000 };

/** A phone whose owner has agreed, and has just finished a run. */
async function aFinishedRun(answer: Answering) {
  const page = aPage();
  globalThis.daypassKept = aPhone();
  await keepConsentIn(globalThis.daypassKept, 'yes', finished, 'Answers of a quiz', 3_000);
  const server = aServerThat(() => answer);
  return { server, told: page.eventsOf(OUTBOX_CHANGED) };
}

test('a finished run is sent, and nothing of it waits', async () => {
  const answer = { id: ID, quiz: 'first', points: 1, asked: 1, receivedAt: '2018-11-29T08:30:00.000Z' };
  const { server } = await aFinishedRun(() => Response.json(answer, { status: 201 }));
  await sendAttempts();
  expect(server.asked).toMatchObject([
    { method: 'POST', path: '/api/quizzes/first/attempts', body: { id: ID, answers: { one: 'a' }, seed: 's' } },
  ]);
  expect((await readOutbox()).entries).toEqual([]);
});

test('without a connection it waits, and the pill of this page and of the next one says so', async () => {
  const { told } = await aFinishedRun(away);
  await sendAttempts();
  const unsent = { kind: 'attempt', count: 1, state: 'waiting' };
  expect((told[0] as CustomEvent).detail).toEqual(unsent);
  expect(remembered('outbox-waits')).toEqual(unsent);
  expect((await readOutbox()).entries).toMatchObject([{ id: ID, state: 'waiting', tries: 1 }]);
});

test('where there is nothing to send, nobody is asked', async () => {
  aPage();
  globalThis.daypassKept = aPhone();
  const server = aServerThat(() => says({}));
  await sendAttempts();
  expect(server.asked).toEqual([]);
});
