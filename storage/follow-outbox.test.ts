import { expect, onTestFinished, test, vi } from 'vitest';
import type { OutboxEvent } from '@/domain/outbox/outbox-event';
import { followOutbox } from './follow-outbox';
import { onNews, tellNews, type OutboxNews, type OutboxNow } from './news';
import { anotherPage } from '@/storage/testing/a-phone';
import { begunTransactions } from '@/storage/testing/begun-transactions';
import { lapOf, typeLaps } from '@/storage/testing/laps-to-send';
import { thisPage } from '@/storage/testing/this-page';
import { changeIn } from './outbox-table';

const added = (write: number) => ({ type: 'added', write: lapOf(write), now: write }) as const;
/** Another tab of this phone changes the outbox. Gives the news that it would tell. */
const elsewhere = async (event: OutboxEvent) => (await changeIn(anotherPage(), event)).now;
/** Sends news to this page, as another tab does. */
function hear(news: OutboxNews): void {
  const channel = new BroadcastChannel('daypass-outbox');
  onTestFinished(() => channel.close());
  channel.postMessage(news);
}

async function aFollower() {
  const shown: string[] = [];
  const idsOf = ({ entries }: OutboxNow) => entries.map(({ id }) => id).join(' ');
  const following = followOutbox((now) => shown.push(idsOf(now)));
  onTestFinished(following.stop);
  await following.readAgain();
  shown.length = 0;
  const begun = begunTransactions();
  const heard = vi.fn();
  onTestFinished(onNews(heard));
  /** Waits until this many pieces of news have come from elsewhere. */
  const haveCome = (count: number) => vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(count));
  return { following, shown, begun, haveCome };
}

test('what this page and others do is known by what they tell, and not read again', async () => {
  thisPage();
  const { shown, begun, haveCome } = await aFollower();
  await typeLaps(1);
  expect(shown).toEqual(['lap-1']);
  begun.length = 0;
  const now = await elsewhere(added(2));
  begun.length = 0;
  hear({ type: 'changed', now });
  await haveCome(2);
  expect(shown).toEqual(['lap-1', 'lap-1 lap-2']);
  expect(begun).toEqual([]);
});

test('where news cross on their way, the outbox is read once, and the older ones change nothing', async () => {
  thisPage();
  const { following, begun, haveCome, shown } = await aFollower();
  const first = await elsewhere(added(1));
  const second = await elsewhere({ type: 'recalled', id: 'lap-1' });
  // Two tabs may tell news in the same millisecond. These come a millisecond later.
  begun.length = 0;
  hear({ type: 'changed', now: { ...second, atMs: first.atMs + 1 } });
  await haveCome(1);
  hear({ type: 'changed', now: first });
  await haveCome(2);
  await vi.waitFor(() => expect(begun).toEqual(['readonly outbox']));
  await following.readAgain();
  expect(shown.filter((ids) => ids !== '')).toEqual([]);
});

test.each<[string, (now: OutboxNow) => OutboxNews]>([
  ['do not say what it is, as from an older version', () => ({ type: 'changed' })],
  [
    'name entries that this version cannot read',
    (now) => ({ type: 'changed', now: { ...now, entries: [{ id: 'x' } as never] } }),
  ],
  [
    'are of an earlier moment, as from a phone whose clock was put back',
    (now) => ({ type: 'changed', now: { ...now, atMs: 1 } }),
  ],
])('where news %s, the outbox is read once', async (_, newsOf) => {
  thisPage();
  const { following, begun, shown } = await aFollower();
  const now = await elsewhere(added(1));
  begun.length = 0;
  hear(newsOf(now));
  await vi.waitFor(() => expect(shown).toEqual(['lap-1']));
  expect(begun).toEqual(['readonly outbox']);
  expect(following.now().entries).toHaveLength(1);
});

test('a read that changes have overtaken does not bring back what was before', async () => {
  const kept = thisPage();
  const { following, shown } = await aFollower();
  let giveLate = (): void => undefined;
  const late = new Promise<void>((done) => (giveLate = done));
  globalThis.daypassKept = { ...kept, read: async (...asked) => kept.read(...asked).finally(() => late) };
  const reading = following.readAgain();
  globalThis.daypassKept = kept;
  await typeLaps(1);
  giveLate();
  await reading;
  expect(shown).toEqual(['lap-1']);
});

test('what lies in the memory of one page is shown there, and told to no other', async () => {
  const kept = thisPage();
  globalThis.daypassKept = { ...kept, troubleWith: () => 'full' };
  const { shown } = await aFollower();
  const told: unknown[] = [];
  const other = new BroadcastChannel('daypass-outbox');
  onTestFinished(() => other.close());
  other.onmessage = ({ data }: MessageEvent<unknown>) => void told.push(data);
  await typeLaps(1);
  expect(shown).toEqual(['lap-1']);
  tellNews({ type: 'accepted', entry: { id: 'lap-1' } as never, answer: {}, lap: ['lap-1', {}] });
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told).toEqual([{ type: 'changed' }, { type: 'accepted', entry: { id: 'lap-1' }, answer: {} }]);
});
