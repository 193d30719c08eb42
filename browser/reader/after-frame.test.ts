import { expect, test, vi } from 'vitest';
import { aWholePage } from '@/browser/testing/whole-page';
import { inParts, whenDrawn } from './after-frame';

function aVisiblePage() {
  aWholePage('/', '<main></main>');
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  return document.documentElement.dataset;
}
const soon = () => new Promise((done) => setTimeout(done, 60));

test('what measures the page waits until all of it has been drawn', async () => {
  const root = aVisiblePage();
  const work = vi.fn();
  root.first = 'screen';
  whenDrawn(work);
  await soon();
  expect(work).not.toHaveBeenCalled();
  delete root.first;
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1));
});

test('a page that is left for another tab before it is drawn is drawn at once, as it gets no frames', () => {
  const root = aVisiblePage();
  const work = vi.fn();
  root.first = 'screen';
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  whenDrawn(work);
  expect(work).toHaveBeenCalledTimes(1);
  expect(root.first).toBeUndefined();
});

test('long work pauses between its parts, keeps their order, and is done once', async () => {
  aVisiblePage();
  const done: string[] = [];
  const slow = (name: string) => () => {
    const end = performance.now() + 10;
    while (performance.now() < end);
    done.push(name);
  };
  inParts([slow('a'), slow('b'), () => done.push('c')]);
  expect(done).toEqual(['a']);
  await vi.waitFor(() => expect(done).toEqual(['a', 'b', 'c']));
  await soon();
  expect(done).toEqual(['a', 'b', 'c']);
});

test('short work is done at once, and so is all on a page that nobody sees, where pauses would be long', () => {
  aVisiblePage();
  const done: number[] = [];
  inParts([1, 2, 3].map((each) => () => done.push(each)));
  expect(done).toEqual([1, 2, 3]);
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  const late = vi.fn();
  inParts([
    () => {
      const end = performance.now() + 10;
      while (performance.now() < end);
    },
    late,
  ]);
  expect(late).toHaveBeenCalled();
});
