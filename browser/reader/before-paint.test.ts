import { afterEach, expect, test, vi } from 'vitest';
import { aWholePage } from '@/browser/testing/whole-page';

afterEach(() => void vi.unstubAllGlobals());

const paragraph = (letters = 200) => `<p>${'a'.repeat(letters)}</p>`;
const drawing = `<figure>${'<i></i>'.repeat(56)}</figure>`;

/** A report that has just been opened, from the network and at its top. Frames come when the test lets them. */
async function anOpened(blocks: readonly string[]) {
  vi.resetModules();
  const page = aWholePage('/reports/a', `<main><article class="prose">${blocks.join('')}</article></main>`);
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  vi.stubGlobal('READER_SCRIPT', '/reader.js');
  vi.stubGlobal('navigator', {});
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { type: 'navigate', workerStart: 0 } as unknown as PerformanceEntry,
  ]);
  let waiting: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => waiting.push(work));
  await import('./before-paint');
  const first = () => document.documentElement.dataset.first;
  return {
    ...page,
    first,
    /** How many blocks styles/first.css leaves on the screen. */
    shown: () => (first() ? 2 + document.querySelectorAll('.prose > [data-shown]').length : blocks.length),
    frame: async () => {
      const due = waiting;
      waiting = [];
      for (const work of due) work();
      await new Promise((done) => setTimeout(done));
    },
  };
}

test('a report is drawn a few blocks a frame, a large one alone, and then to its end', async () => {
  const { shown, frame, first } = await anOpened([
    ...[paragraph(), paragraph(), paragraph(), drawing, drawing],
    ...Array.from({ length: 60 }, () => paragraph()),
  ]);
  const seen = [shown()];
  while (first()) {
    await frame();
    seen.push(shown());
  }
  expect(seen).toEqual([2, 4, 5, 10, 65]);
});

test('the first frame asks for the reader script, and a short report needs no further frame', async () => {
  const { frame, first, one } = await anOpened([paragraph(), paragraph(), paragraph()]);
  expect([first(), one('script')]).toEqual(['screen', null]);
  await frame();
  expect([first(), one('script').getAttribute('src')]).toEqual([undefined, '/reader.js']);
});

test('a tap while it is drawn draws all at once, as it may lead further down', async () => {
  const { frame, first, shown, tap } = await anOpened(Array.from({ length: 40 }, () => drawing));
  await frame();
  expect(shown()).toBe(3);
  tap('.prose > :first-child');
  expect(first()).toBeUndefined();
  await frame();
  expect(first()).toBeUndefined();
});
