import { expect, test } from 'vitest';
import type { OutboxEntry } from '../outbox/entry';
import { decisionPath, decisionsIn, undoable, withOutbox, type Decision } from './decision';

const LAP = '01890a5d-ac96-774b-bcce-b302099a8057';

function entry(more: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8058',
    kind: 'decision',
    url: decisionPath('open', LAP),
    method: 'POST',
    body: { verdict: 'rejected', reason: 'Entered twice', version: 2 },
    note: 'Reject 00:09.123',
    createdAt: 5_000,
    state: 'waiting',
    tries: 0,
    nextTryAt: 0,
    mayHaveArrived: false,
    withdraws: null,
    isCancelled: false,
    ...more,
  };
}

const made = (more: Partial<Decision> = {}): Decision => ({
  verdict: 'verified',
  version: 1,
  entryId: 'e1',
  lapId: 'a',
  lap: { id: 'a' } as Decision['lap'],
  atMs: 1_000,
  phase: 'unsent',
  ...more,
});

test('the decisions of a race are read out of the outbox, other races and other writes left alone', () => {
  const others = [
    entry({ url: decisionPath('night', LAP) }),
    entry({ kind: 'lap' }),
    entry({ url: '/api/races/open/laps' }),
    entry({ body: { verdict: 'maybe', version: 1 } }),
    entry({ body: null }),
  ];
  expect(decisionsIn([...others, entry(), entry({ state: 'refused' })], 'open')).toEqual([
    expect.objectContaining({ lapId: LAP, verdict: 'rejected', reason: 'Entered twice', version: 2, phase: 'unsent' }),
    expect.objectContaining({ lapId: LAP, phase: 'refused' }),
  ]);
});

test('a decision that has just been made is the entry that appears in the outbox, not a second one', () => {
  const known = made({ entryId: null });
  expect(withOutbox([known], [made({ lap: null })])).toEqual([{ ...known, entryId: 'e1' }]);
});

test('what left the outbox without a refusal was taken, and a refusal that was put away is gone', () => {
  expect(withOutbox([made()], [])).toEqual([made({ phase: 'taken' })]);
  expect(withOutbox([made({ phase: 'refused' })], [])).toEqual([]);
  expect(withOutbox([made({ entryId: null })], [])).toEqual([made({ entryId: null })]);
});

test('a refused decision that is tried again waits again', () => {
  expect(withOutbox([made({ phase: 'refused' })], [made()])).toEqual([made()]);
});

test('a decision is undone within ten seconds, the latest first, and only while it stands', () => {
  const [older, newer] = [made(), made({ entryId: 'e2', lapId: 'b', atMs: 6_000 })];
  expect(undoable([older, newer], 8_000)).toBe(newer);
  expect(undoable([older, { ...newer, phase: 'cancelled' }], 8_000)).toBe(older);
  expect(undoable([older, newer], 16_000)).toBeNull();
  expect(undoable([newer, made({ ...newer, entryId: 'e3', verdict: 'waiting', version: 2 })], 8_000)).toBeNull();
});
