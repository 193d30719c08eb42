import { expect, onTestFinished, test, vi } from 'vitest';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import type { OutboxNews } from './news';

const accepted: OutboxNews = { type: 'accepted', entry: anEntry(), answer: { id: 'a' } };

/** A page or a worker that starts, with modules of its own. */
async function aPage() {
  vi.resetModules();
  const { onNews, tellNews } = await import('./news');
  const heard: OutboxNews[] = [];
  const deafen = onNews((news) => heard.push(news));
  onTestFinished(deafen);
  return { tellNews, onNews, heard, deafen };
}

test('what one page tells it hears itself at once, and so do the others, in that order', async () => {
  const [one, other] = [await aPage(), await aPage()];
  one.tellNews(accepted);
  one.tellNews({ type: 'changed' });
  expect(one.heard).toEqual([accepted, { type: 'changed' }]);
  await vi.waitFor(() => expect(other.heard).toEqual([accepted, { type: 'changed' }]));
  expect(one.heard).toHaveLength(2);
});

test('who has had enough hears no more, and the others of that page do', async () => {
  const page = await aPage();
  const more: OutboxNews[] = [];
  page.onNews((news) => more.push(news));
  page.deafen();
  page.tellNews({ type: 'changed' });
  expect([page.heard, more]).toEqual([[], [{ type: 'changed' }]]);
});

test('where the browser has no channels for this site, a page hears itself', async () => {
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      constructor() {
        throw new DOMException('denied', 'SecurityError');
      }
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const page = await aPage();
  page.tellNews({ type: 'changed' });
  expect(page.heard).toEqual([{ type: 'changed' }]);
});
