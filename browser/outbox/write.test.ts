import { beforeEach, expect, test } from 'vitest';
import { readOutbox } from '@/storage/outbox-table';
import { aPhone } from '@/storage/testing/a-phone';
import { aLap } from '@/browser/race/testing/a-lap';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, says, silent, type Answering } from '@/browser/testing/answers';
import { until } from '@/browser/testing/until';
import { sendNow } from './send-now';
import { addWrite, cancelWrite, dismissWrite, editWrite, recallWrite, restoreWrite, retryWrite } from './write';

beforeEach(() => void (globalThis.daypassKept = aPhone()));

const NOTE = 'Lap 9.123';
const body = { racer: { name: 'Ada', country: null }, timeMs: 9_123, resets: 0 };
const entries = async () => (await readOutbox()).entries;

/** A phone whose owner has just sent a lap to a server that answers like this. */
async function aSentLap(answer: Answering) {
  aPage();
  const server = aServerThat(() => answer);
  const id = await addWrite({ kind: 'lap', url: '/api/races/day/laps', method: 'POST', body, note: NOTE });
  await until(() => server.asked.length === 1);
  return { server, id };
}

/** A lap whose sending had no result yet: the server may have seen it. */
async function anUnsentLap() {
  const sent = await aSentLap(away);
  // Once this try has ended, so has every try that was under way.
  await sendNow(null);
  return sent;
}

test('a write is kept before it is sent, and sent at once, with its id', async () => {
  const { server, id } = await aSentLap(silent);
  expect(await entries()).toMatchObject([{ id, state: 'sending', body }]);
  expect(server.asked).toMatchObject([{ path: '/api/races/day/laps', method: 'POST', body: { ...body, id } }]);
});

test('a write that the server has taken leaves the outbox', async () => {
  aPage();
  const server = aServerThat(() => () => {
    const { id } = server.asked.at(-1)!.body as { id: string };
    return Response.json({ ...aLap(1), id }, { status: 201 });
  });
  await addWrite({ kind: 'lap', url: '/api/races/day/laps', method: 'POST', body, note: NOTE });
  await sendNow(null);
  expect(await entries()).toEqual([]);
});

test('a write that never left is gone when it is taken back', async () => {
  aPage();
  aServerThat(() => silent);
  // The first entry hangs. While it is being sent, the next one waits for its turn.
  await addWrite({ kind: 'lap', url: '/api/races/day/laps', method: 'POST', body, note: NOTE });
  const next = await addWrite({ kind: 'lap', url: '/api/races/day/laps', method: 'POST', body, note: NOTE });
  expect(await cancelWrite(next)).toBe('gone');
  expect(await entries()).toHaveLength(1);
});

test('a write that may have arrived is withdrawn when it is taken back, unless the person changes their mind', async () => {
  const { id } = await anUnsentLap();
  expect(await cancelWrite(id)).toBe('withdrawing');
  await sendNow(null);
  expect(await entries()).toMatchObject([{ id, isCancelled: true, withdraws: `/api/races/day/laps/${id}` }]);
});

test('a write that was settled meanwhile cannot be taken back, edited or recalled', async () => {
  const { id } = await anUnsentLap();
  await dismissWrite(id);
  globalThis.daypassKept = aPhone();
  expect(await cancelWrite(id)).toBe('settled');
  expect(await editWrite(id, { timeMs: 9_000 }, 'Lap 9.000')).toBeNull();
  expect(await restoreWrite(id)).toBe(false);
  expect(await recallWrite(id)).toBe(false);
});

test('an edit of a write that may have arrived has an id of its own, and withdraws the earlier one first', async () => {
  const { id } = await anUnsentLap();
  const edited = { ...body, timeMs: 9_000 };
  const newId = await editWrite(id, edited, 'Lap 9.000');
  expect(newId).not.toBe(id);
  await sendNow(null);
  expect(await entries()).toMatchObject([
    { id: newId, body: edited, note: 'Lap 9.000', withdraws: `/api/races/day/laps/${id}` },
  ]);
});

test('a write that is on its way cannot be edited', async () => {
  const { id } = await aSentLap(silent);
  expect(await editWrite(id, { ...body, timeMs: 9_000 }, 'Lap 9.000')).toBeNull();
  expect(await entries()).toMatchObject([{ id, body }]);
});

test('a write that may have arrived is not recalled', async () => {
  const { id } = await anUnsentLap();
  expect(await recallWrite(id)).toBe(false);
  expect(await entries()).toMatchObject([{ id, isCancelled: false }]);
});

test('somebody who asks for a try gets it now, whatever pause was left', async () => {
  const { server, id } = await anUnsentLap();
  await sendNow(null);
  expect(server.asked).toHaveLength(1);
  server.answer = () => says({ ...aLap(1), id });
  await retryWrite(id);
  await sendNow(null);
  expect(server.asked).toHaveLength(2);
  expect(await entries()).toEqual([]);
});

test('writes that waited for the server go once it was reached', async () => {
  const { server } = await anUnsentLap();
  await sendNow('reached');
  expect(server.asked).toHaveLength(2);
});
