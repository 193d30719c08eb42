import { expect, test } from 'vitest';
import { draftOf, freshDraft, isLapDraft, racedAtMs, toLocalInput } from './lap-draft';
import type { MyLap } from './my-laps';

const NOW_MS = Date.parse('2026-11-29T14:02:33.456Z');
const lap = {
  ...{ id: 'a', name: 'Kim', timeMs: 62_500, resets: 2, racedAt: '2026-11-29T13:59:58.123Z' },
  ...{ lap: { country: 'FR' }, entry: null },
} as MyLap;

test('whoever is known is named, and whoever is not is asked', () => {
  expect(freshDraft({ name: 'Kim', country: 'FR' })).toMatchObject({ name: 'Kim', country: 'FR', isNameOpen: false });
  expect(freshDraft(null)).toMatchObject({ name: '', country: null, time: '', resets: '0', isNameOpen: true });
});

test('a lap that is changed begins as it was sent', () => {
  expect(draftOf(lap)).toMatchObject({ name: 'Kim', country: 'FR', time: '1:02.500', resets: '2', isNameOpen: false });
});

test('a new lap was driven just now, and one that is changed keeps its seconds unless its minute is touched', () => {
  expect(racedAtMs(freshDraft(null), NOW_MS)).toBe(NOW_MS);
  expect(racedAtMs(draftOf(lap), NOW_MS)).toBe(Date.parse(lap.racedAt));
  const earlier = toLocalInput(Date.parse('2026-11-29T12:00:00Z'));
  expect(racedAtMs({ ...draftOf(lap), drivenAt: earlier }, NOW_MS)).toBe(Date.parse('2026-11-29T12:00:00Z'));
  expect(racedAtMs({ ...draftOf(lap), drivenAt: 'soon' }, NOW_MS)).toBeNaN();
});

test('what another version of the app has kept is no draft', () => {
  expect(isLapDraft(JSON.parse(JSON.stringify(draftOf(lap))))).toBe(true);
  expect(isLapDraft({ ...freshDraft(null), resets: 0 })).toBe(false);
  expect(isLapDraft(null)).toBe(false);
});
