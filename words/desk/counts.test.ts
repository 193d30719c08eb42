import { expect, test } from 'vitest';
import * as decide from '@/generated/words/desk-decide';
import * as queue from '@/generated/words/desk-queue';
import * as racer from '@/generated/words/desk-racer';
import * as laps from '@/generated/words/desk-racer-laps';
import * as unsent from '@/generated/words/desk-unsent';

test.each([
  [decide.lapsWait, 'No lap waits.', '1 lap waits.', '2 laps wait.'],
  [queue.flags, '0 flags', '1 flag', '2 flags'],
  [laps.older, 'and 0 older ones', 'and 1 older one', 'and 2 older ones'],
  [unsent.wait, '0 decisions wait to be sent.', '1 decision waits to be sent.', '2 decisions wait to be sent.'],
])('none, one and two each have their words: %#', (say, ...said) => {
  expect([0, 1, 2].map((count) => say({ count }))).toEqual(said);
});

test('racers are counted, and it is said where more of them are still to come', () => {
  const all = { all: 'yes' } as const;
  const some = { all: 'no' } as const;
  expect([0, 1, 2].map((count) => racer.racers({ count, ...all }))).toEqual(['0 racers', '1 racer', '2 racers']);
  expect([0, 1, 2].map((count) => racer.found({ count, ...some }))).toEqual([
    'Nobody found so far',
    '1 found so far',
    '2 found so far',
  ]);
});
