import { expect, test } from 'vitest';
import { sayStanding } from './standing-words';

test('a lap says how it stands, who decided that, and why', () => {
  const decision = { by: 'Bo', at: '2026-11-24T14:02:00Z' };
  const why = { ...decision, reason: 'Entered twice' };
  expect([
    sayStanding({ finished: true, status: 'waiting' }),
    sayStanding({ finished: true, status: 'verified', decision }),
    sayStanding({ finished: false, status: 'rejected', decision: why }),
    sayStanding({ finished: false, status: 'withdrawn' }),
  ]).toEqual(['waiting', 'verified by Bo', 'DNF, rejected by Bo: Entered twice', 'DNF, withdrawn']);
});
