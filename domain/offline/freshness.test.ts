import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshness, pillOf, unknownFreshness, type FreshnessEvent } from './freshness';

const after = (...events: FreshnessEvent[]) => events.reduce(freshness, unknownFreshness);
const filling = (doneBytes: number, totalBytes = 100): FreshnessEvent => ({
  type: 'copy-filling',
  doneBytes,
  totalBytes,
});

test('a copy from which something was removed is no longer called complete', () => {
  const removed = after({ type: 'copy-ready' }, { type: 'copy-incomplete' }, { type: 'did-not-come-through' });
  expect(pillOf(removed).words).toBe('Offline');
});

test('before anything is known the pill is silent', () => {
  expect(pillOf(unknownFreshness).words).toBe('');
});

test('online and offline are what came through last', () => {
  expect(pillOf(after({ type: 'came-through' })).words).toBe('Online');
  expect(pillOf(after({ type: 'came-through' }, { type: 'did-not-come-through' })).words).toBe('Offline');
});

test('offline with a complete copy says that all is here', () => {
  expect(pillOf(after({ type: 'copy-ready' }, { type: 'did-not-come-through' })).words).toBe('Offline, ready');
});

test('the first copy shows how far it is', () => {
  expect(pillOf(after(filling(37))).words).toBe('Saving 37 %');
  expect(pillOf(after(filling(0, 0))).words).toBe('Saving 100 %');
});

test('a complete copy stays complete while a newer one is fetched or breaks off', () => {
  expect(after({ type: 'copy-ready' }, filling(10)).copy).toBe('ready');
  expect(after({ type: 'copy-ready' }, { type: 'copy-stopped' }).copy).toBe('ready');
  expect(after(filling(10), { type: 'copy-stopped' }).copy).toBe('stopped');
});

test('a newer version shows how far it is, until it waits or breaks off', () => {
  const online = after({ type: 'copy-ready' }, { type: 'came-through' }, filling(40));
  expect(pillOf(online).words).toBe('Updating 40 %');
  expect(pillOf(freshness(online, { type: 'copy-stopped' })).words).toBe('Online');
  expect(pillOf(freshness(online, { type: 'update-waiting' })).words).toBe('New version');
});

test('what waits to be sent, or was refused, is said before anything else, and no longer than it is so', () => {
  const unsent = { words: '2 laps waiting to be sent', look: 'wait' } as const;
  const offline = after({ type: 'unsent', unsent }, { type: 'did-not-come-through' });
  expect(pillOf(offline)).toEqual(unsent);
  expect(pillOf(freshness(offline, { type: 'unsent', unsent: null })).words).toBe('Offline');
});

test('a new version is offered while it can be taken', () => {
  const waiting = after({ type: 'copy-ready' }, { type: 'came-through' }, { type: 'update-waiting' });
  expect(pillOf(waiting)).toEqual({ words: 'New version', look: 'new' });
  expect(pillOf(waiting, true)).toEqual({ words: 'Online', look: 'good' });
});

test('whatever happens in whatever order, offline is never shown as online', () => {
  const events: fc.Arbitrary<FreshnessEvent> = fc.oneof(
    fc.constantFrom<FreshnessEvent>(
      { type: 'came-through' },
      { type: 'copy-ready' },
      { type: 'copy-stopped' },
      { type: 'update-waiting' },
    ),
    fc.nat(100).map((done) => filling(done)),
  );
  fc.assert(
    fc.property(fc.array(events), (before) => {
      expect(pillOf(after(...before, { type: 'did-not-come-through' })).words).toMatch(/^Offline/);
    }),
  );
});
