import { expect, test, vi } from 'vitest';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { aServerThat } from '@/browser/testing/answers';
import { withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';
import { aWholePage } from '@/browser/testing/whole-page';
import * as says from '@/generated/words/reader-says';

// A script that does not come is reported after a while, by an error that nobody catches.
withFalseClock();

/** The script of a part, which tells what becomes of it. `first` runs before it is there. */
const scriptOf = (name: string, first = '') =>
  `data:text/javascript,${first};export const mount=(place)=>{heard.push('${name} in '%2Bplace.id);return()=>heard.push('${name} left')}`;

async function aPageWith(...parts: [id: string, script: string][]) {
  vi.resetModules();
  const heard: string[] = [];
  const gate = { open: () => {} };
  vi.stubGlobal('heard', heard);
  vi.stubGlobal('opened', new Promise<void>((done) => (gate.open = done)));
  const main = parts.map(([id, script]) => `<div id="${id}" data-island="${script}"></div>`).join('');
  const page = aWholePage('/a', `<main>${main}</main>`);
  const islands = await import('./islands');
  return { ...page, ...islands, heard, open: () => gate.open() };
}

test('each part of the page is started in its place, and ended before the page is turned', async () => {
  const { startIslands, stopIslands, heard } = await aPageWith(['one', scriptOf('board')], ['two', scriptOf('quiz')]);
  startIslands();
  await until(() => heard.length === 2);
  expect(heard.toSorted()).toEqual(['board in one', 'quiz in two']);
  stopIslands();
  expect(heard.slice(2).toSorted()).toEqual(['board left', 'quiz left']);
  stopIslands();
  expect(heard.length).toBe(4);
});

test('a script that comes after the page was turned starts nothing', async () => {
  const { startIslands, stopIslands, heard, open } = await aPageWith(['one', scriptOf('late', 'await opened')]);
  startIslands();
  stopIslands();
  open();
  await new Promise((done) => setImmediate(() => setImmediate(done)));
  await import(scriptOf('late', 'await opened'));
  expect(heard).toEqual([]);
});

test('a part whose script does not come says so, and the others are started', async () => {
  const { startIslands, heard, text } = await aPageWith(
    ['one', 'data:text/javascript,throw 1'],
    ['two', scriptOf('quiz')],
  );
  startIslands();
  await until(() => text('[role=status]') === says.partMissing && heard.length === 1);
  expect(document.querySelector('[role=status]')!.nextElementSibling!.id).toBe('one');
});

test('when the server answers again, a missing part is tried again, and the words about it go', async () => {
  const flaky = scriptOf('flaky', 'if(!globalThis.isBack)throw 1');
  const { startIslands, retryMissingIslands, one, heard, text } = await aPageWith(['one', flaky]);
  aServerThat(() => () => new Response(''));
  retryMissingIslands();
  startIslands();
  await until(() => text('[role=status]') === says.partMissing);
  // An engine may remember that a module failed. Here the address is another one.
  vi.stubGlobal('isBack', true);
  one('#one').dataset.island = `${flaky}//again`;
  document.dispatchEvent(new Event(CAME_THROUGH));
  await until(() => heard.length === 1 && text('[role=status]') === null);
});

test('where the script can be had but the engine does not ask again, the page is loaded anew, once', async () => {
  const broken = 'data:text/javascript,throw 2';
  const { startIslands, retryMissingIslands, text, loads } = await aPageWith(['one', broken]);
  aServerThat(() => () => new Response(''));
  retryMissingIslands();
  startIslands();
  await until(() => text('[role=status]') === says.partMissing);
  for (let answers = 0; answers < 2; answers++) {
    document.dispatchEvent(new Event(CAME_THROUGH));
    await until(() => loads.length > 0);
    await new Promise((done) => setImmediate(done));
  }
  expect(loads).toEqual(['reload']);
  expect(text('[role=status]')).toBe(says.partMissing);
});

test('a missing part of a page that was turned is forgotten', async () => {
  const { startIslands, stopIslands, retryMissingIslands, text, heard } = await aPageWith([
    'one',
    scriptOf('gone', 'if(!globalThis.isHere)throw 3'),
  ]);
  const server = aServerThat(() => () => new Response(''));
  retryMissingIslands();
  startIslands();
  await until(() => text('[role=status]') === says.partMissing);
  stopIslands();
  document.dispatchEvent(new Event(CAME_THROUGH));
  await new Promise((done) => setImmediate(() => setImmediate(done)));
  expect([heard, server.paths()]).toEqual([[], []]);
});
