import { expect, test } from 'vitest';
import type { Pill } from '@/domain/offline/freshness';
import type { Unsent } from '@/domain/outbox/unsent';
import { pillWords } from './pill-words';

test.each<[Pill, string]>([
  [{ says: 'nothing', look: 'none' }, ''],
  [{ says: 'online', look: 'good' }, 'Online'],
  [{ says: 'offline', look: 'bad' }, 'Offline'],
  [{ says: 'offlineReady', look: 'wait' }, 'Offline, ready'],
  [{ says: 'newVersion', look: 'new' }, 'New version'],
  [{ says: 'saving', percent: 37, look: 'wait' }, 'Saving 37 %'],
  [{ says: 'updating', percent: 100, look: 'wait' }, 'Updating 100 %'],
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
])('of %j in the outbox the pill says “%s”', (unsent, said) => {
  expect(pillWords({ says: 'unsent', unsent, look: 'wait' })).toBe(said);
});
