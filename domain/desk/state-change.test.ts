import { expect, test } from 'vitest';
import { RACE_STATES } from '@/domain/race/contract/rules';
import { stateChanges } from './state-change';

test('from every state the race can go on, and going back asks for a reason', () => {
  const goes = RACE_STATES.map((state) =>
    stateChanges(state).map(({ to, needsReason }) => `${to}${needsReason ? ' with a reason' : ''}`),
  );
  expect(goes).toEqual([['open'], ['closed'], ['final', 'open with a reason'], ['closed with a reason']]);
});
