import { expect, test } from 'vitest';
import type { OutboxEntry } from '@/domain/outbox/entry';
import { addressOf } from '@/domain/api/address';
import { DESK_DECISION } from '@/domain/api/addresses';
import { decisionsIn, undoable, withOutbox, type Decision } from './decision';

const LAP = '01890a5d-ac96-774b-bcce-b302099a8057';

function entry(more: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8058',
    kind: 'decision',
    url: addressOf(DESK_DECISION, { race: 'open', id: LAP }),
    method: 'POST',
    body: { verdict: 'rejected', reason: 'Entered twice', version: 2 },
    note: 'Reject 9.123',
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
    entry({ url: addressOf(DESK_DECISION, { race: 'night', id: LAP }) }),
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

const second = made({ entryId: 'e2', lapId: 'b', atMs: 6_000 });
const third = made({ entryId: 'e3', lapId: 'c', atMs: 6_400 });

test('all decisions since the last pause are undone, the latest first, until ten seconds after the last of them', () => {
  const first = made();
  expect(undoable([first, second, third], 8_000)).toEqual({ decisions: [third, second, first], untilMs: 16_400 });
  expect(undoable([first, second, third], 16_399).decisions).toHaveLength(3);
  expect(undoable([first, second, third], 16_400).decisions).toEqual([]);
  expect(undoable([], 8_000).decisions).toEqual([]);
  const afterAPause = made({ entryId: 'e4', lapId: 'd', atMs: 16_400 });
  expect(undoable([first, second, third, afterAPause], 17_000).decisions).toEqual([afterAPause]);
});

test('only what still stands is undone, and what was undone leaves as long for the decision before it', () => {
  const first = made();
  const cancelled: Decision = { ...third, phase: 'cancelled', cancelledAtMs: 15_000 };
  expect(undoable([first, second, cancelled], 24_999).decisions).toEqual([second, first]);
  expect(undoable([first, second, cancelled], 25_000).decisions).toEqual([]);
  const askedBack = made({ ...third, entryId: 'e5', verdict: 'waiting', version: 2, atMs: 15_500 });
  expect(undoable([first, second, third, askedBack], 25_499).decisions).toEqual([second, first]);
  expect(undoable([first, { ...second, phase: 'refused' }, third], 8_000).decisions).toEqual([third, first]);
});

test('what was decided before the page was loaded is not undone here', () => {
  expect(undoable([made({ lap: null })], 2_000).decisions).toEqual([]);
});
