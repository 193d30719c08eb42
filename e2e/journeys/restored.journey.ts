import { expect, test } from '@/e2e/journey';
import { openUntilReady, tap } from '@/e2e/on-page';
import { SENT_AGAIN } from '@/e2e/takes-longer';
import { enteredBy, myLap, RACE, sendLap } from '@/e2e/people/race';
import { LAP_UNKNOWN, NETWORK_GONE } from '@/e2e/troubles';
import { WITH_COPY } from '@/e2e/with-copy';

test.use(WITH_COPY);

test('a lap that a restored backup lacks is sent again by its phone, and none is there twice', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE, LAP_UNKNOWN);
  await openUntilReady(page, `${server.origin}${RACE}`);
  await sendLap(page, { name: 'Ada', time: '9.3' });
  await expect(myLap(page, '9.300')).toContainText('Waiting for an official');
  await server.backUp();
  await sendLap(page, { name: 'Ada', time: '9.2' });
  await sendLap(page, { name: 'Ada', time: '9.1' });
  await expect(myLap(page, '9.200')).toContainText('Waiting for an official');
  await expect(myLap(page, '9.100')).toContainText('Waiting for an official');
  await tap(myLap(page, '9.100').getByRole('button', { name: 'Take back' }));
  await expect(myLap(page, '9.100')).toContainText('Taken back');

  await server.stop();
  await server.restore();
  await server.start();
  await expect.poll(() => enteredBy(server.origin, 'Ada'), SENT_AGAIN).toEqual([9_300, 9_200]);
  for (const time of ['9.300', '9.200']) {
    await expect(myLap(page, time)).toHaveCount(1);
    await expect(myLap(page, time)).toContainText('Waiting for an official');
  }
  // What was taken back stays so, though the server of today never heard of it.
  await expect(myLap(page, '9.100')).toContainText('Taken back');
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_300, 9_200]);
});
