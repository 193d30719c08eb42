import { expect, test } from 'vitest';
import { loadContent } from '@/editorial/content/load-content';
import { previewCard } from './preview-card';
import { previewsOf } from './previews-of';

const content = await loadContent();
const previews = previewsOf(content);
const at = (path: string) => previews.find((preview) => preview.path === path);

test('no two pages have the same picture', () => {
  const pictures = previews.map((preview) => JSON.stringify([previewCard(preview), preview.drawing]));
  expect(new Set(pictures).size).toBe(previews.length);
});

test('each report is shown with a drawing, and no two of ours with the same', () => {
  const drawings = content.reports.map(({ slug }) => at(`/reports/${slug}`)?.drawing);
  expect(drawings).not.toContain(undefined);
  expect(new Set(drawings).size).toBe(content.reports.length);
});

test('a race shows its first three where they are on record, and else its track', () => {
  for (const { slug, race } of content.races) {
    const preview = at(`/leaderboard/${slug}`);
    if (race.archive)
      expect(preview?.lines?.map(({ name }) => name)).toEqual(race.archive.placed.slice(0, 3).map(({ name }) => name));
    else expect(preview?.drawing).toContain('<svg');
  }
});

test('a place that is not on record is a dash, whatever the order of the file', () => {
  const [race] = content.races.filter((each) => each.race.archive);
  const placed = [
    { name: 'Zoe', place: 'finalist' },
    { name: 'Bob', place: 'second' },
    { name: 'Ada', place: 'champion' },
    { name: 'Yan', place: 'finalist' },
  ] as const;
  const archive = { ...race!.race.archive!, placed: [...placed] };
  const [preview] = previewsOf({ ...content, races: [{ slug: 'x', race: { ...race!.race, archive } }] }).filter(
    ({ path }) => path === '/leaderboard/x',
  );
  expect(preview?.lines).toEqual([
    { mark: '1', name: 'Ada' },
    { mark: '2', name: 'Bob' },
    { mark: '–', name: 'Zoe' },
  ]);
});
