import { expect, test } from 'vitest';
import type { Pill } from '@/domain/offline/freshness';
import type { Unsent } from '@/domain/outbox/unsent';
import { pillNews, pillWords, unsentWords } from './pill-words';

test.each<[Pill, string]>([
  [{ says: 'nothing', look: 'none' }, ''],
  [{ says: 'online', look: 'good' }, 'Online'],
  [{ says: 'offline', look: 'bad' }, 'Offline'],
  [{ says: 'offlineReady', look: 'wait' }, 'Offline, ready'],
  [{ says: 'newVersion', look: 'new' }, 'New version'],
  [{ says: 'saving', percent: 37, look: 'wait' }, 'Saving 37 %'],
  [{ says: 'updating', percent: 100, look: 'wait' }, 'Updating 100 %'],
  [{ says: 'ready', look: 'good' }, 'Ready offline'],
])('of %j the pill says “%s”', (pill, said) => {
  expect(pillWords(pill)).toBe(said);
});

test.each<[Unsent, string]>([
  [{ kind: 'lap', count: 2, state: 'waiting' }, '2 laps waiting to be sent'],
  [{ kind: 'attempt', count: 1, state: 'waiting' }, '1 answer waiting to be sent'],
  [{ kind: 'entry', count: 3, state: 'waiting' }, '3 entries waiting to be sent'],
  [{ kind: 'lap', count: 1, state: 'behindSignIn' }, '1 lap waiting: sign in to the wifi?'],
  [{ kind: 'decision', count: 1, state: 'notLetThrough' }, '1 decision not let through'],
  [{ kind: 'change', count: 4, state: 'refused' }, '4 changes refused'],
])('of %j in the outbox one hears “%s”', (unsent, heard) => {
  expect(unsentWords(unsent)).toBe(heard);
  expect(pillNews({ says: 'unsent', unsent, look: 'wait' })).toBe(heard);
});

test.each<[Unsent, string]>([
  [{ kind: 'lap', count: 2, state: 'waiting' }, '2 to send'],
  [{ kind: 'entry', count: 1, state: 'behindSignIn' }, '1 to send: sign in?'],
  [{ kind: 'decision', count: 1, state: 'notLetThrough' }, '1 not let through'],
  [{ kind: 'change', count: 4, state: 'refused' }, '4 refused'],
])('of %j in the outbox the pill shows “%s”', (unsent, shown) => {
  expect(pillWords({ says: 'unsent', unsent, look: 'wait' })).toBe(shown);
});

test('what is as it should be is no news', () => {
  expect(pillNews({ says: 'online', look: 'good' })).toBeNull();
  expect(pillNews({ says: 'saving', percent: 3, look: 'wait' })).toBeNull();
  expect(pillNews({ says: 'offlineReady', look: 'wait' })).toBe('Offline, ready');
});
