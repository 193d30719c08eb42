import { expect, test } from 'vitest';
import type { Pill } from '@/domain/offline/freshness';
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
