import { expect, test, vi } from 'vitest';
import { until } from '@/browser/testing/until';
import { drawnInWholePage } from '@/browser/testing/whole-page';
import { tierStory } from '@/domain/tiers/tier-story';
import { aTier } from '@/domain/tiers/testing/stories';
import * as words from '@/generated/words/tiers-explorer';
import * as pictureWords from '@/generated/words/tiers-picture';

const part = (id: string) => ({ id, label: id, name: id, purpose: 'It does something.', kind: 'data' as const });
const STORY = tierStory({
  ...{ report: 'first', intro: 'A story.' },
  components: ['web', 'cache', 'queue'].map(part),
  tiers: [
    aTier({ id: 'one', title: 'One box', usersLabel: '1 user', add: ['web'] }),
    aTier({ id: 'many', title: 'A cache', fromUsers: 1_000, usersLabel: 'More than 1,000 users', add: ['cache'] }),
    aTier({ id: 'most', title: 'A queue', fromUsers: 100_000, usersLabel: 'More than 100,000 users', add: ['queue'] }),
  ],
});

async function anExplorer(address: string) {
  const page = await drawnInWholePage(address, async () => {
    const { TierExplorer } = await import('./tier-explorer');
    return <TierExplorer story={STORY} />;
  });
  const dial = () => page.one('input[type=range]') as HTMLInputElement;
  const key = (name: string) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    dial().dispatchEvent(event);
    return event.defaultPrevented;
  };
  const set = (field: HTMLInputElement | HTMLSelectElement, value: string, type: string) => {
    // React has put its own setter before that of the class.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, value);
    field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  return {
    ...page,
    key,
    dial,
    slideTo: (place: number) => set(dial(), String(place), 'input'),
    compareWith: (users: string) => set(page.one('select') as HTMLSelectElement, users, 'change'),
    shows: () => Array.from(document.querySelectorAll('h2, figcaption'), ({ textContent }) => textContent),
    parts: () => Array.from(document.querySelectorAll('[data-part]'), (each) => each.getAttribute('data-part')),
    current: () => /A \w+$/.exec(page.one('[aria-current=step]').getAttribute('aria-label')!)?.[0],
  };
}

test('the address says what is shown: a tier, two tiers, or, where it is no number, the first one', async () => {
  const one = await anExplorer('/tiers?users=5000');
  expect([one.shows(), one.parts()]).toEqual([['More than 1,000 users A cache'], ['web', 'cache']]);
  const two = await anExplorer('/tiers?users=5000&compare=1');
  expect(two.shows()).toEqual([
    words.fromAndTo({ from: '1 user', to: 'more than 1,000 users' }),
    '1 user One box',
    'More than 1,000 users A cache',
  ]);
  const none = await anExplorer('/tiers?users=-7&compare=x');
  expect(none.shows()).toEqual(['1 user One box']);
});

test('page keys go by a tier, and first to the beginning of the own one; no key goes beyond the ends', async () => {
  const { key, current, text } = await anExplorer('/tiers?users=5000');
  const press = async (name: string, users: string) => {
    expect(key(name)).toBe(true);
    await until(() => location.search === `?users=${users}`);
  };
  await press('PageDown', '1000');
  await press('PageDown', '1');
  expect(key('PageDown')).toBe(true);
  await press('PageUp', '1000');
  await press('PageUp', '100000');
  await until(() => current() === 'A queue');
  expect(key('PageUp')).toBe(true);
  expect(location.search).toBe('?users=100000');
  expect(key('ArrowUp')).toBe(false);
  expect(text('[role=status]')).toContain('A queue');
});

test('a tap on a stop shows its tier, and Back the one before', async () => {
  const { one, shows } = await anExplorer('/tiers');
  one(`[aria-label^="1k"], [aria-label*="A cache"]`).click();
  await until(() => shows()[0] === 'More than 1,000 users A cache');
  expect(location.search).toBe('?users=1000');
  history.back();
  await until(() => shows()[0] === '1 user One box');
});

test('a slider that is still moving shows each number at once, and leaves one entry once it is let go', async () => {
  const { slideTo, dial, shows, text } = await anExplorer('/tiers');
  const entries = history.length;
  const last = Number(dial().max);
  for (const place of [3, 7, last]) slideTo(place);
  await until(() => shows()[0] === 'More than 100,000 users A queue');
  expect([location.search, history.length]).toEqual(['', entries]);
  await vi.waitFor(() => expect(location.search).toMatch(/^\?users=\d+$/), 2_000);
  expect(history.length).toBe(entries + 1);
  expect(Number(new URLSearchParams(location.search).get('users'))).toBeGreaterThan(100_000);
  expect(text('.tier-count')).toContain(words.place({ tier: 3, tiers: 3 }));
  expect(dial().getAttribute('aria-valuetext')).toContain('A queue');
});

test('a tier beside another one can be chosen, and taken away again', async () => {
  const { compareWith, shows, one, parts } = await anExplorer('/tiers?users=1');
  compareWith('100000');
  await until(() => shows().length === 3);
  expect(new URLSearchParams(location.search).get('compare')).toBe('100000');
  expect(parts()).toEqual(['web', 'web', 'cache', 'queue']);
  expect(one('[role=region]').getAttribute('aria-label')).toBe(pictureWords.regionOf({ users: '1 user' }));
  compareWith('');
  await until(() => shows().length === 1);
  expect(new URLSearchParams(location.search).has('compare')).toBe(false);
});

test('what is new on a tier is marked, and a part opens its sheet on the spot instead of following a link', async () => {
  const { one } = await anExplorer('/tiers?users=1000');
  expect([one('[data-part=web]').dataset.mark, one('[data-part=cache]').dataset.mark]).toEqual([undefined, 'new']);
  const opened = vi.fn();
  const sheet = Object.assign(document.createElement('div'), { id: 'part-cache', showPopover: opened, tabIndex: -1 });
  document.body.append(sheet);
  const click = (more: object = {}) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...more });
    one('[data-part=cache]').dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect([click({ ctrlKey: true }), opened.mock.calls.length]).toEqual([false, 0]);
  expect([click(), opened.mock.calls.length]).toEqual([true, 1]);
  expect(document.activeElement).toBe(sheet);
});
