import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { aLocalStorage } from '@/browser/testing/a-page';
import { rememberReading, readingLog } from './reading-log';
import { blockAtHead, isMidway, isReadAt, progressOf } from './reading-place';

const SCREEN_PX = 800;
/** A report of this height, which begins `scrolledPx` above the head of the screen. */
const article = (height: number, scrolledPx: number) => ({ top: -scrolledPx, height });
/** Blocks one below the other, the first at `top`. */
const blocks = (top: number, ...heights: number[]) =>
  heights.map((height, index) => {
    const above = heights.slice(0, index).reduce((sum, each) => sum + each, top);
    const box = { top: above, bottom: above + height, height };
    return { getBoundingClientRect: () => box };
  });
const aPlace = { block: 0, within: 0, progress: 0.4, isRead: false, title: 'Schema', at: 1 };

test('a report is at its beginning until its head leaves the screen, and at its end as its foot comes well into it', () => {
  expect(progressOf(article(4_640, -200), SCREEN_PX)).toBe(0);
  expect(progressOf(article(4_640, 0), SCREEN_PX)).toBe(0);
  expect(progressOf(article(4_640, 2_000), SCREEN_PX)).toBe(0.5);
  expect(progressOf(article(4_640, 4_000), SCREEN_PX)).toBe(1);
  expect(progressOf(article(4_640, 9_000), SCREEN_PX)).toBe(1);
});

test('a report that the screen shows whole is read', () => {
  expect(progressOf(article(640, 0), SCREEN_PX)).toBe(1);
  expect(progressOf(article(0, 0), SCREEN_PX)).toBe(1);
});

test('whoever is further down has never read less', () => {
  const length = fc.integer({ min: 0, max: 50_000 });
  fc.assert(
    fc.property(length, length, length, (height, one, other) => {
      const [above, below] = [Math.min(one, other), Math.max(one, other)];
      const [before, after] = [above, below].map((px) => progressOf(article(height, px), SCREEN_PX));
      expect(before).toBeLessThanOrEqual(after!);
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(1);
    }),
  );
});

test('sources need not be read, and what was read once stays read', () => {
  expect(isReadAt(0.97, undefined)).toBe(true);
  expect(isReadAt(0.9699, undefined)).toBe(false);
  expect(isReadAt(0.1, { ...aPlace, isRead: true })).toBe(true);
  expect(isReadAt(0.1, aPlace)).toBe(false);
});

test('a report that was left midway is gone back to, but not one that was hardly begun or almost read', () => {
  expect([0, 0.039, 0.04, 0.5, 0.96, 0.961, 1].map((progress) => isMidway({ ...aPlace, progress }))).toEqual([
    ...[false, false, true, true, true, false, false],
  ]);
});

test('the place is the block at the head of the screen, and how far into it', () => {
  expect(blockAtHead(blocks(0, 100, 200))).toEqual({ block: 0, within: 0 });
  expect(blockAtHead(blocks(-150, 100, 200))).toEqual({ block: 1, within: 0.25 });
  // A block that ends where the screen begins is not seen.
  expect(blockAtHead(blocks(-100, 100, 200))).toEqual({ block: 1, within: 0 });
  // Above the report there is its title.
  expect(blockAtHead(blocks(300, 100, 200))).toEqual({ block: 0, within: 0 });
});

test('a report without blocks has a place too', () => {
  expect(blockAtHead([])).toEqual({ block: 0, within: 0 });
});

test('whatever its size, the place that is gone back to is the one that was left', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      heights,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (sizes, share, zoom) => {
        const scrolledPx = sizes.reduce((sum, each) => sum + each, 0) * share;
        const { block, within } = blockAtHead(blocks(-scrolledPx, ...sizes));
        // The text is larger or smaller now. The same words stand further down by the same factor.
        const zoomed = blocks(0, ...sizes.map((each) => each * zoom));
        const { top, height } = zoomed[block]!.getBoundingClientRect();
        expect(top + within * height).toBeCloseTo(scrolledPx * zoom, 3);
      },
    ),
  );
});

test('each report has a place of its own in the log', () => {
  vi.stubGlobal('localStorage', aLocalStorage());
  expect(readingLog()).toEqual({});
  rememberReading('keynote', aPlace);
  rememberReading('schema', { ...aPlace, block: 3 });
  rememberReading('keynote', { ...aPlace, block: 7 });
  expect(readingLog()).toEqual({ keynote: { ...aPlace, block: 7 }, schema: { ...aPlace, block: 3 } });
});
