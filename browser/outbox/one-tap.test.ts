import { expect, onTestFinished, test } from 'vitest';
import { aPhone } from '@/storage/testing/a-phone';
import { begunTransactions } from '@/storage/testing/begun-transactions';
import { aLap } from '@/browser/race/testing/a-lap';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat } from '@/browser/testing/answers';
import { until } from '@/browser/testing/until';
import { outboxView, watchOutbox } from './outbox-view';
import { addWrite } from './write';

const turn = () => new Promise((done) => setImmediate(done));
/** Waits until nothing more follows from what was done. */
async function quiet(log: readonly unknown[]): Promise<void> {
  for (let still = 0, length = log.length; still < 50; still++) {
    await turn();
    if (log.length !== length) [still, length] = [0, log.length];
  }
}

test('one tap on Send, with the list in view and the sender on the page, changes the phone three times and reads it once', async () => {
  aPage();
  globalThis.daypassKept = aPhone();
  const server = aServerThat(() => () => {
    const { id } = server.asked.at(-1)!.body as { id: string };
    return Response.json({ ...aLap(1), id }, { status: 201 });
  });
  const begun = begunTransactions();
  const shown: string[][] = [];
  onTestFinished(watchOutbox(() => shown.push(outboxView().entries.map(({ state }) => state))));
  await import('./send-when-due');
  await until(() => begun.length > 1);
  await quiet(begun);
  begun.length = shown.length = 0;
  const body = { racer: { name: 'Ada', country: null }, timeMs: 9_123, resets: 0 };
  await addWrite({ kind: 'lap', url: '/api/races/day/laps', method: 'POST', body, note: 'Lap 9.123' });
  await until(() => server.asked.length === 1 && shown.at(-1)?.length === 0);
  await quiet(begun);
  expect(shown).toEqual([['waiting'], ['sending'], []]);
  expect(begun).toEqual(['readwrite outbox laps', 'readonly outbox', 'readwrite outbox laps', 'readwrite outbox laps']);
});
