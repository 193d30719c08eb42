import { expect, test } from 'vitest';
import type { Decision, QueuedLap } from './decision';
import { deskQueueReducer, emptyDesk, openLaps, openTotal, type DeskEvent, type DeskQueue } from './desk-queue';

const LAPS = ['a', 'b', 'c'].map((id, minute) => lap(id, { receivedAt: `2026-11-24T10:0${minute}:00.000Z` }));
const [first, second, third] = LAPS as [QueuedLap, QueuedLap, QueuedLap];

function lap(id: string, more: Partial<QueuedLap> = {}): QueuedLap {
  return {
    id,
    race: 'open',
    racerId: `racer-${id}`,
    name: `Racer ${id}`,
    country: null,
    timeMs: 9_123,
    resets: 0,
    finished: true,
    racedAt: '2026-11-24T10:00:00.000Z',
    receivedAt: '2026-11-24T10:00:00.000Z',
    status: 'waiting',
    flags: [],
    source: 'attendee',
    run: null,
    version: 1,
    wouldRank: 1,
    ...more,
  };
}

function decision(on: QueuedLap, more: Partial<Decision> = {}): Decision {
  const { id: lapId, version } = on;
  return {
    verdict: 'verified',
    version,
    entryId: `entry-${lapId}`,
    lapId,
    lap: on,
    atMs: 1_000,
    phase: 'unsent',
    ...more,
  };
}

const read = (laps: QueuedLap[], atMs = 2_000): DeskEvent => ({ type: 'read', laps, total: laps.length, atMs });
const fold = (events: DeskEvent[], from: DeskQueue = emptyDesk) => events.reduce(deskQueueReducer, from);
const openIds = (state: DeskQueue) => openLaps(state).map(({ id }) => id);

test('the oldest lap is selected first', () => {
  expect(fold([read(LAPS)]).selected?.id).toBe('a');
});

test('a decided lap leaves at once, and the next one is selected', () => {
  const state = fold([read(LAPS), { type: 'selected', lapId: 'b' }, { type: 'decided', decision: decision(second) }]);
  expect([openIds(state), state.selected?.id, openTotal(state)]).toEqual([['a', 'c'], 'c', 2]);
});

test('after the youngest lap the oldest is selected, and after the last none', () => {
  const last = fold([read(LAPS), { type: 'selected', lapId: 'c' }, { type: 'decided', decision: decision(third) }]);
  expect(last.selected?.id).toBe('a');
  const none = fold([read([first]), { type: 'decided', decision: decision(first) }]);
  expect([none.selected, openIds(none), none.isSelectedGone]).toEqual([null, [], false]);
});

test('a queue that was read before the decision arrived does not bring the lap back', () => {
  const state = fold([read(LAPS), { type: 'decided', decision: decision(first) }, read(LAPS)]);
  expect(openIds(state)).toEqual(['b', 'c']);
  const taken = fold([{ type: 'outbox', decisions: [] }, read(LAPS)], state);
  expect(openIds(taken)).toEqual(['b', 'c']);
});

test('a lap that was taken back by somebody else after the decision here waits again', () => {
  const state = fold([read(LAPS), { type: 'decided', decision: decision(first) }, read([{ ...first, version: 3 }])]);
  expect(openIds(state)).toEqual(['a']);
});

test('decisions that wait in the outbox since before the page was loaded hide their laps', () => {
  const state = fold([{ type: 'outbox', decisions: [decision(first, { lap: null })] }, read(LAPS)]);
  expect([openIds(state), state.selected?.id]).toEqual([['b', 'c'], 'b']);
});

test('a refused decision brings its lap back, where it still waits', () => {
  const refused = decision(first, { phase: 'refused' });
  const state = fold([
    read(LAPS),
    { type: 'decided', decision: decision(first) },
    { type: 'outbox', decisions: [refused] },
    read([{ ...first, version: 2, timeMs: 9_321 }, second]),
  ]);
  expect(openIds(state)).toEqual(['a', 'b']);
});

test('a decision that never left is cancelled, and its lap selected again', () => {
  const made = decision(first);
  const state = fold([
    read(LAPS),
    { type: 'decided', decision: made },
    { type: 'cancelled', decision: made, atMs: 2_000 },
  ]);
  expect([openIds(state), state.selected?.id]).toEqual([['a', 'b', 'c'], 'a']);
  // The outbox may report the same decision a moment later.
  expect(openIds(fold([{ type: 'outbox', decisions: [made] }], state))).toEqual(['a', 'b', 'c']);
});

test('a decision that could not be kept leaves no trace', () => {
  const made = decision(first, { entryId: null });
  const state = fold([read(LAPS), { type: 'decided', decision: made }, { type: 'not-kept', decision: made }]);
  expect([openIds(state), state.selected?.id, state.decisions]).toEqual([['a', 'b', 'c'], 'a', []]);
});

test('what is taken back after it was sent waits again under its coming version, then as the server says', () => {
  const undo = decision(first, { verdict: 'waiting', version: 2, entryId: null });
  const state = fold([
    read(LAPS),
    { type: 'decided', decision: decision(first) },
    { type: 'outbox', decisions: [] },
    read([second, third]),
    { type: 'decided', decision: undo },
  ]);
  expect([openIds(state), state.selected]).toEqual([['a', 'b', 'c'], expect.objectContaining({ id: 'a', version: 3 })]);
  const returned = fold([read([{ ...first, version: 3 }, second, third])], state);
  expect([openIds(returned), returned.selectedBefore]).toEqual([['a', 'b', 'c'], null]);
});

test('what was taken back here and then decided elsewhere goes, once the server can know', () => {
  const undo = decision(first, { verdict: 'waiting', version: 2, entryId: 'undo', atMs: 2_000 });
  const state = fold([read(LAPS), { type: 'decided', decision: undo }, { type: 'outbox', decisions: [] }]);
  expect(openIds(fold([read([second], 2_500)], state))).toEqual(['a', 'b']);
  const late = fold([read([second], 9_000)], state);
  expect([openIds(late), late.selected?.id, late.isSelectedGone]).toEqual([['b'], 'a', true]);
});

test('a selected lap that somebody else decides stays in view until the next is asked for', () => {
  const gone = fold([read(LAPS), read([second, third])]);
  expect([gone.selected?.id, gone.isSelectedGone]).toEqual(['a', true]);
  const next = fold([{ type: 'next' }], gone);
  expect([next.selected?.id, next.isSelectedGone]).toEqual(['b', false]);
});

test('a selected lap that somebody else corrects is shown as it is now, beside what it was', () => {
  const state = fold([read(LAPS), read([{ ...first, version: 2, timeMs: 9_321 }, second])]);
  expect([state.selected?.timeMs, state.selectedBefore?.timeMs]).toEqual([9_321, 9_123]);
  expect(fold([{ type: 'moved', by: 1 }], state)).toMatchObject({ selected: { id: 'b' }, selectedBefore: null });
});

test('moving stops at both ends', () => {
  const state = fold([read(LAPS), { type: 'moved', by: -1 }]);
  expect(state.selected?.id).toBe('a');
  const end = fold(
    Array.from({ length: 5 }, () => ({ type: 'moved', by: 1 }) as const),
    state,
  );
  expect(end.selected?.id).toBe('c');
});

test('a queue longer than its answer is counted whole', () => {
  const state = fold([
    { type: 'read', laps: LAPS, total: 500, atMs: 1 },
    { type: 'decided', decision: decision(first) },
  ]);
  expect(openTotal(state)).toBe(499);
});

test('on another page the first lap is selected, and the same page read again keeps the selection', () => {
  const page = { device: null, fitting: 3, before: 1, next: null, devices: [] };
  const first = fold([read(LAPS), { type: 'selected', lapId: 'a' }]);
  const turn: DeskEvent = { type: 'read', laps: LAPS.slice(1), total: 3, atMs: 3, page, isTurned: true };
  const turned = fold([turn], first);
  expect([turned.selected?.id, turned.page, turned.isSelectedGone, openTotal(turned)]).toEqual(['b', page, false, 3]);
  const again = fold(
    [
      { type: 'selected', lapId: 'c' },
      { ...turn, isTurned: false },
    ],
    turned,
  );
  expect(again.selected?.id).toBe('c');
});

test('a decision is forgotten ten minutes after it was taken, and never while it waits to be sent', () => {
  const hour = 3_600_000;
  const unsent = fold([read(LAPS), { type: 'decided', decision: decision(first) }, read(LAPS, hour)]);
  expect(unsent.decisions).toHaveLength(1);
  expect(fold([{ type: 'outbox', decisions: [] }, read([], hour)], unsent).decisions).toEqual([]);
});

test('a decision that was accepted before the outbox was ever looked at is known as taken', () => {
  const made = decision(first, { entryId: null });
  const state = fold([
    read(LAPS),
    { type: 'decided', decision: made },
    { type: 'kept', decision: made, entryId: 'e1' },
  ]);
  expect(state.decisions).toEqual([{ ...made, entryId: 'e1', phase: 'taken' }]);
  // The outbox was read too early. The entry is in it after all, and is refused in the end.
  const refused = fold([{ type: 'outbox', decisions: [{ ...made, entryId: 'e1', phase: 'refused' }] }], state);
  expect(openIds(refused)).toEqual(['a', 'b', 'c']);
});
