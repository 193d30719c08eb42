import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshnessReducer, pillOf, unknownFreshness, type FreshnessEvent } from './freshness';

const after = (...events: FreshnessEvent[]) => events.reduce(freshnessReducer, unknownFreshness);
const filling = (doneBytes: number, totalBytes = 100): FreshnessEvent => ({
  type: 'copy-filling',
  doneBytes,
  totalBytes,
});

test('a copy from which something was removed is no longer called complete', () => {
  const removed = after({ type: 'copy-ready' }, { type: 'copy-incomplete' }, { type: 'did-not-come-through' });
  expect(pillOf(removed).says).toBe('offline');
});

test('before anything is known the pill is silent', () => {
  expect(pillOf(unknownFreshness).says).toBe('nothing');
});

test('online and offline are what came through last', () => {
  expect(pillOf(after({ type: 'came-through' })).says).toBe('online');
  expect(pillOf(after({ type: 'came-through' }, { type: 'did-not-come-through' })).says).toBe('offline');
});

test('offline with a complete copy says that all is here', () => {
  expect(pillOf(after({ type: 'copy-ready' }, { type: 'did-not-come-through' })).says).toBe('offlineReady');
});

test('the first copy shows how far it is', () => {
  expect(pillOf(after(filling(37)))).toEqual({ says: 'saving', percent: 37, look: 'wait' });
  expect(pillOf(after(filling(0, 0)))).toMatchObject({ says: 'saving', percent: 100 });
});

test('a complete copy stays complete while a newer one is fetched or breaks off', () => {
  expect(after({ type: 'copy-ready' }, filling(10)).copy).toBe('ready');
  expect(after({ type: 'copy-ready' }, { type: 'copy-stopped' }).copy).toBe('ready');
  expect(after(filling(10), { type: 'copy-stopped' }).copy).toBe('stopped');
});

test('a newer version shows how far it is, until it waits or breaks off', () => {
  const online = after({ type: 'copy-ready' }, { type: 'came-through' }, filling(40));
  expect(pillOf(online)).toEqual({ says: 'updating', percent: 40, look: 'wait' });
  expect(pillOf(freshnessReducer(online, { type: 'copy-stopped' })).says).toBe('online');
  expect(pillOf(freshnessReducer(online, { type: 'update-waiting' })).says).toBe('newVersion');
});

test('what waits to be sent, or was refused, is said before anything else, and no longer than it is so', () => {
  const unsent = { kind: 'lap', count: 2, state: 'waiting' } as const;
  const offline = after({ type: 'unsent', unsent }, { type: 'did-not-come-through' });
  expect(pillOf(offline)).toEqual({ says: 'unsent', unsent, look: 'wait' });
  const refused = { ...unsent, state: 'refused' } as const;
  expect(pillOf(after({ type: 'unsent', unsent: refused }))).toMatchObject({ look: 'bad' });
  expect(pillOf(freshnessReducer(offline, { type: 'unsent', unsent: null })).says).toBe('offline');
});

test('a new version is offered while it can be taken', () => {
  const waiting = after({ type: 'copy-ready' }, { type: 'came-through' }, { type: 'update-waiting' });
  expect(pillOf(waiting)).toEqual({ says: 'newVersion', look: 'new' });
  expect(pillOf(waiting, true)).toEqual({ says: 'online', look: 'good' });
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
      expect(pillOf(after(...before, { type: 'did-not-come-through' })).says).toMatch(/^offline/);
    }),
  );
});
