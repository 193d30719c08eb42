import { expect, test } from 'vitest';
import type { QueuePage, QueueView } from '@/domain/desk/queue-view';
import * as words from '@/generated/words/desk-queue';
import { aPage } from '@/browser/testing/a-page';
import { drawn } from '@/browser/testing/drawn';
import { OnlyPhone } from './only-phone';
import { QueuePages } from './queue-pages';

async function pagesOf(more: Partial<QueuePage> = {}, view: QueueView = { device: null, pages: [] }) {
  aPage();
  const looked: QueueView[] = [];
  const page = { device: null, fitting: 250, before: 0, next: 100, devices: [], ...more };
  const list = <QueuePages page={page} shown={100} view={view} onLook={(each) => looked.push(each)} />;
  const shown = await drawn(list);
  const isOff = (name: string) => shown.one('button', name).hasAttribute('disabled');
  return { ...shown, looked, isOff };
}

test('a queue that is shown whole has no pages', async () => {
  expect((await pagesOf({ fitting: 100, next: null })).text()).toBe('');
});

test('pages are turned forth and back, and end at both ends', async () => {
  const first = await pagesOf();
  expect([first.isOff(words.older), first.isOff(words.youngerLaps)]).toEqual([true, false]);
  expect(first.text()).toContain(words.shown({ from: 1, to: 100, all: 250 }));
  first.tap(words.youngerLaps);
  expect(first.looked).toEqual([{ device: null, pages: [100] }]);

  const last = await pagesOf({ before: 200, next: null }, { device: null, pages: [100, 200] });
  expect([last.isOff(words.older), last.isOff(words.youngerLaps)]).toEqual([false, true]);
  last.tap(words.older);
  expect(last.looked).toEqual([{ device: null, pages: [100] }]);
});

test('the laps of one phone say so, and can be left again', async () => {
  aPage();
  const looked: QueueView[] = [];
  const { tap, text } = await drawn(<OnlyPhone device="ABC123" count={3} onLook={(each) => looked.push(each)} />);
  expect(text()).toContain(words.onlyPhone({ device: 'ABC123', count: 3 }));
  tap(words.allPhones);
  expect(looked).toEqual([{ device: null, pages: [] }]);
});
