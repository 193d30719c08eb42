import { expect, test } from 'vitest';
import { attention, type Look } from './attention';
import { aPage } from '@/browser/testing/a-page';

function watched() {
  const page = aPage();
  const looks: Look[] = [];
  return { page, looks, stop: attention.watch((look) => looks.push(look)) };
}

test('a page is seen while it is on the screen', () => {
  const { page } = watched();
  expect(attention.isSeen()).toBe(true);
  page.look('hidden');
  expect(attention.isSeen()).toBe(false);
});

test('whoever watches hears when somebody looks away, and when they look again', () => {
  const { page, looks } = watched();
  page.look('hidden');
  page.look('visible');
  expect(looks).toEqual(['unseen', 'seen']);
});

test('a page that is left or frozen is gone, and seen again when it comes back', () => {
  const { page, looks } = watched();
  page.windowHears('pagehide');
  page.windowHears('pageshow', { persisted: true });
  page.hears('freeze');
  page.hears('resume');
  expect(looks).toEqual(['gone', 'seen', 'gone', 'seen']);
});

test('a page that comes back behind another is not seen', () => {
  const { page, looks } = watched();
  page.look('hidden');
  page.windowHears('pagehide');
  page.windowHears('pageshow', { persisted: true });
  page.hears('resume');
  expect(looks).toEqual(['unseen', 'gone', 'unseen', 'unseen']);
});

test('the first showing of a page is no return', () => {
  const { page, looks } = watched();
  page.windowHears('pageshow', { persisted: false });
  expect(looks).toEqual([]);
});

test('after the end nothing is heard', () => {
  const { page, looks, stop } = watched();
  stop();
  page.look('hidden');
  page.windowHears('pagehide');
  expect(looks).toEqual([]);
});
