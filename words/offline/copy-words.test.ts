import { expect, test } from 'vitest';
import type { CopyItem } from '@/domain/offline/copy-items';
import { itemTitle, itemWords, troubleWords } from './copy-words';

const item: CopyItem = {
  ...{ key: '/', title: 'Today', href: '/', paths: ['/'], bytes: 20_480, wireBytes: 4_096, state: 'here' },
};

test('an item says where it is, how large it is, and what a test has found', () => {
  expect(itemWords(item, 'untested')).toBe('here, 20 KiB');
  expect(itemWords(item, 'sound')).toBe('here, 20 KiB, opens from the copy');
  expect(itemWords(item, 'damaged')).toBe('here, 20 KiB, damaged');
  const absent: CopyItem = { ...item, state: 'absent' };
  expect(itemWords(absent, 'untested')).toBe('not here, 4.0 KiB to fetch');
  expect(itemWords(absent, 'absent')).toBe('not here, 4.0 KiB to fetch, not here');
});

test('what pages share has a name of ours', () => {
  expect([item, { title: null }].map(itemTitle)).toEqual(['Today', 'Scripts, style and pictures']);
});

test('each reason why nothing can be copied says what to do', () => {
  expect(troubleWords({ type: 'not-encrypted' })).toContain('Ask for the https address');
  expect(troubleWords({ type: 'no-worker' })).toContain('ordinary window');
  expect(troubleWords({ type: 'storage-blocked' })).toContain('Allow it');
  expect(troubleWords({ type: 'storage-silent' })).toContain('Close other tabs');
});

test('a copy that stopped or an item that did not come says what to expect', () => {
  expect(troubleWords({ type: 'no-room' })).toContain('no room left');
  expect(troubleWords({ type: 'interrupted' })).toContain('goes on by itself');
  expect(troubleWords({ type: 'not-fetched', item: { key: 'shared', title: null } })).toBe(
    '“Scripts, style and pictures” could not be fetched. Nothing else was touched; try again when there is a connection.',
  );
  expect(troubleWords({ type: 'redirected', path: '/sw.js' })).toMatch(/^\/sw\.js leads on to another address\./);
  expect(troubleWords({ type: 'lacking', path: '/packs/a.pack' })).toMatch(
    /^The server does not have \/packs\/a\.pack\./,
  );
  expect(troubleWords({ type: 'unexpected', detail: 'Error: no' })).toBe('Error: no');
});
