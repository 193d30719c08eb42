import { expect, test } from 'vitest';
import type { LapWorth } from '@/domain/race/board/lap-worth';
import { wouldInWords } from './lap-would';

test.each<[LapWorth | null, string]>([
  [{ kind: 'behind', place: 6, name: 'Hana Pitlane', byMs: 47 }, 'would be 6th, 0.047 behind Hana Pitlane'],
  [{ kind: 'behind', place: 1_022, name: 'Ada', byMs: 62_500 }, 'would be 1022nd, 1:02.500 behind Ada'],
  [{ kind: 'level', place: 2, name: 'Xenia' }, 'would be 2nd, level with Xenia'],
  [{ kind: 'leads', name: 'Ravi', byMs: 120 }, 'would lead, 0.120 ahead of Ravi'],
  [{ kind: 'first-of-all' }, 'would be the first on the board'],
  [{ kind: 'no-faster', bestMs: 9_244 }, 'no faster than your best, 9.244'],
  [null, ''],
])('%o is told as %o', (worth, said) => {
  expect(wouldInWords(worth)).toBe(said);
});
