import { expect, test } from 'vitest';
import { isTabMessage } from './tab-message';

test('messages between pages of this version are known', () => {
  for (const message of [
    { key: 'live day', type: 'told', sinceMs: 1, what: null },
    { key: 'live day', type: 'told', sinceMs: 1, what: { any: 'thing' } },
    { key: 'queue day', type: 'wanted', wish: { isUrgent: true } },
    { key: 'queue day', type: 'unseen' },
  ])
    expect(isTabMessage(message), JSON.stringify(message)).toBe(true);
});

test('any other message, as from another version of the app, is refused', () => {
  for (const message of [
    ...[null, undefined, 'told', 7, [], {}],
    { key: 'live day', type: 'told', what: null },
    { key: 'live day', type: 'told', sinceMs: '1', what: null },
    { key: 7, type: 'unseen' },
    { type: 'wanted', wish: null },
    { key: 'live day', type: 'left' },
  ])
    expect(isTabMessage(message), JSON.stringify(message)).toBe(false);
});
