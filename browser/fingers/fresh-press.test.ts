import { expect, test } from 'vitest';
import { APART_MS, FreshPress, SETTLES_MS } from './fresh-press';

/** A place where something new was painted at this moment. */
function changedAt(ms: number): FreshPress {
  const press = new FreshPress();
  press.changed();
  press.painted(ms);
  return press;
}

function tap(press: FreshPress, atMs: number): boolean {
  press.pointerDown(atMs);
  return press.takesClick(atMs + 40, 1);
}

test('a place that has not changed since the page came takes the first press', () => {
  expect(tap(new FreshPress(), 5)).toBe(true);
  expect(new FreshPress().takesClick(5, 0)).toBe(true);
});

test('a tap counts only if it began long enough after what it decides upon was painted', () => {
  for (const ms of [60, 150, 250, SETTLES_MS - 1]) expect(tap(changedAt(1_000), 1_000 + ms)).toBe(false);
  expect(tap(changedAt(1_000), 1_000 + SETTLES_MS)).toBe(true);
});

test('a tap that began before the change does not count, however late the finger is lifted', () => {
  const press = new FreshPress();
  press.pointerDown(900);
  press.changed();
  expect(press.takesClick(990, 1)).toBe(false);
  press.painted(1_000);
  press.pointerDown(1_300);
  expect(press.takesClick(3_000, 1)).toBe(false);
});

test('taps in quick succession are one press, however many', () => {
  const press = changedAt(1_000);
  const counted = Array.from({ length: 20 }, (_, index) => tap(press, 1_050 + index * 150));
  expect(counted).not.toContain(true);
  expect(tap(press, 1_050 + 19 * 150 + APART_MS)).toBe(true);
});

test('once it has been in view long enough, quick presses count: what stays the same may be pressed again and again', () => {
  const press = changedAt(1_000);
  for (const ms of [1_400, 1_450, 1_500]) expect(tap(press, ms)).toBe(true);
});

test('two decisions a second go through', () => {
  const press = new FreshPress();
  for (let ms = 1_000; ms < 10_000; ms += 500) {
    expect(tap(press, ms)).toBe(true);
    press.changed();
    press.painted(ms + 80);
  }
});

test('a key that is held presses what it was pressed on, and nothing that comes after', () => {
  const press = new FreshPress();
  press.keyDown(1_000, false);
  expect(press.takesClick(1_000, 0)).toBe(true);
  press.changed();
  press.painted(1_020);
  for (let ms = 1_500; ms < 5_000; ms += 35) {
    press.keyDown(ms, true);
    expect(press.takesClick(ms, 0)).toBe(false);
  }
  press.keyUp();
  press.keyDown(5_100, false);
  expect(press.takesClick(5_100, 0)).toBe(true);
});

test('a key that was held before the page could hear of it counts for nothing', () => {
  const press = new FreshPress();
  press.keyDown(1_000, true);
  expect(press.takesClick(1_000, 0)).toBe(false);
  press.keyUp();
  expect(press.takesClick(1_100, 0)).toBe(true);
});

test('a click of assistive technology, which comes without any press, is judged by its own moment', () => {
  const press = changedAt(1_000);
  expect(press.takesClick(1_200, 0)).toBe(false);
  expect(press.takesClick(1_200 + APART_MS - 1, 0)).toBe(false);
  expect(press.takesClick(2_000, 0)).toBe(true);
  // Some assistive technology makes clicks that look like a tap.
  expect(changedAt(1_000).takesClick(1_200, 1)).toBe(false);
});

test('a press that led to no click is forgotten with the next one', () => {
  const press = changedAt(1_000);
  press.pointerDown(1_100);
  expect(tap(press, 1_600)).toBe(true);
  press.pointerDown(1_700);
  expect(press.takesClick(3_000, 0)).toBe(true);
});
