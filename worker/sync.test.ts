import { expect, test } from 'vitest';
import { aProblemAnswer } from '@/domain/outbox/testing/lap-answer';
import { ModelServer } from '@/domain/outbox/testing/model-server';
import { changeIn } from '@/storage/outbox-table';
import { OUTBOX_TAG } from '@/storage/send-outbox';
import { anotherPage } from '@/storage/testing/a-phone';
import { lapOf } from '@/storage/testing/laps-to-send';
import { aPhone } from '@/worker/testing/a-phone';
import { aSite } from '@/worker/testing/a-site';

const site = aSite({ '/': '<html lang="en">Home' });
const entriesOf = async (page: ReturnType<typeof anotherPage>) =>
  (await changeIn(page, { type: 'recalled', id: 'none' })).now.entries;

/** A phone with a lap that was typed without a connection, on a page that is gone. */
async function withWaitingLap() {
  const phone = await aPhone(site);
  const worker = await phone.start(site.list);
  const page = anotherPage();
  await changeIn(page, { type: 'added', write: lapOf(1), now: 0 });
  return { phone, worker, page };
}

test('a lap that waits is sent when the network is back, without a page', async () => {
  const { phone, worker, page } = await withWaitingLap();
  const model = new ModelServer();
  phone.network.says = ({ method, path, body }) =>
    model.answer({ method: method as 'POST', url: path, body: JSON.parse(body) as Record<string, unknown> });
  await worker.sync(OUTBOX_TAG);
  expect(model.standing(1)).toHaveLength(1);
  expect(await entriesOf(page)).toEqual([]);
});

test('as long as something is left the browser is asked to come again, and then all of it is due at once', async () => {
  const { phone, worker, page } = await withWaitingLap();
  phone.network.says = () => ({ status: 403, body: 'a filter' });
  await expect(worker.sync(OUTBOX_TAG)).rejects.toThrow('still to be sent');
  expect((await entriesOf(page))[0]!.nextTryAt).toBeGreaterThan(Date.now());
  phone.network.says = () => ({ status: 409, body: aProblemAnswer(409, 'race-not-open') });
  // A refused entry waits for the person, so the browser is not asked to try again.
  await worker.sync(OUTBOX_TAG);
  expect(await entriesOf(page)).toMatchObject([{ state: 'refused' }]);
});

test('a sync that somebody else has asked for is none of ours', async () => {
  const { phone, worker } = await withWaitingLap();
  await worker.sync('of-another-app');
  expect(phone.askedPaths()).toEqual([]);
});
