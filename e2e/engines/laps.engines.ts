import { enteredBy, factsOf } from '@/e2e/people/race';
import { expect, test } from './journey';
import { myLap, openUntilReady, RACE, sendLap } from './page-parts';

test('a lap typed without a server is kept, and is sent once when there is one', async ({ server, visitor }) => {
  await openUntilReady(visitor, `${server.origin}${RACE}`);
  await server.stop();
  await sendLap(visitor, { name: 'Ada', time: '9.123' });
  await visitor.sees(myLap('9.123', 'Waiting to be sent'));
  await visitor.open(`${server.origin}${RACE}?view=mine`);
  await visitor.sees(myLap('9.123', 'Waiting to be sent'));

  await server.start();
  await visitor.open(`${server.origin}${RACE}?view=mine`);
  await visitor.sees(myLap('9.123', 'Waiting for an official'));
  await visitor.open(`${server.origin}${RACE}?view=mine`);
  await visitor.sees(myLap('9.123', 'Waiting for an official'));
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
});

test('a lap is sent, and taken back', async ({ server, visitor }) => {
  await visitor.open(`${server.origin}${RACE}`);
  await sendLap(visitor, { name: 'Ada', time: '9.123' });
  await visitor.sees(myLap('9.123', 'Waiting for an official'));
  await visitor.click({ role: 'button', name: 'Take back: lap 9.123' });
  await visitor.sees(myLap('9.123', 'Taken back'));
  const actions = async () => (await factsOf(server.origin)).map(({ action }) => action);
  await expect.poll(actions).toEqual(['submitted', 'withdrawn']);
});
