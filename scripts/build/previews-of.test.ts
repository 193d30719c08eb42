import { expect, test } from 'vitest';
import { loadContent } from '@/editorial/content/load-content';
import { kindDrawings } from '@/editorial/drawings/house-drawings';
import { changed, reportText, temporaryContent } from '@/editorial/testing/temporary-content';
import { previewCard } from './preview-card';
import { previewsOf } from './previews-of';

const OWN = '<svg viewBox="0 0 72 54"><path d="M4 4h64v46H4z" stroke="var(--accent)" fill="none" /></svg>\n';
const TRACK = `track: { name: The track, lengthMetres: 20, widthMetres: 0.8, figure: { src: zones.svg, alt: A loop } }\n`;

/** The previews of a conference: one report has a drawing of its own, one race a track, the other one an archive. */
async function thePreviews(changes: Record<string, string | null> = {}) {
  const root = await temporaryContent({
    'content/figures/own.svg': OWN,
    'content/reports/first.mdx': reportText('## A heading\n\nWords.', { drawing: 'own.svg' }),
    ...changed('content/races/open.yaml', 'rules:', `${TRACK}rules:`),
    ...changes,
  });
  const previews = previewsOf(await loadContent({ root }), root);
  return { previews, at: (path: string) => previews.find((preview) => preview.path === path) };
}

const placed = (...places: string[]) =>
  changed('content/races/final.yaml', '[{ name: Ada, place: champion }]', `[${places.join(', ')}]`);

test('no two pages have the same picture', async () => {
  const { previews } = await thePreviews();
  const pictures = previews.map((preview) => JSON.stringify([previewCard(preview), preview.drawing]));
  expect(new Set(pictures).size).toBe(previews.length);
});

test('a report is shown with its own drawing, or else with that of its kind', async () => {
  const { at } = await thePreviews();
  expect(at('/reports/first')?.drawing).toContain('M4 4h64v46H4z');
  expect(at('/reports/second')?.drawing).toBe(kindDrawings.session);
});

test('a race shows its track; the first three where they are on record; and without either the drawing of a race', async () => {
  const three = placed('{ name: Bob, place: second }', '{ name: Ada, place: champion }', '{ name: Cy, place: third }');
  const { at } = await thePreviews(three);
  expect(at('/leaderboard/open')?.drawing).toContain('viewBox="0 0 640 360"');
  expect(at('/leaderboard/final')?.lines?.map(({ name }) => name)).toEqual(['Ada', 'Bob', 'Cy']);
  const one = await thePreviews(changed('content/races/open.yaml', 'order: 1', 'order: 3'));
  for (const race of ['open', 'final']) expect(one.at(`/leaderboard/${race}`)?.drawing).toBe(kindDrawings.race);
});

test('a place that is not on record is a dash, whatever the order of the file', async () => {
  const { at } = await thePreviews(
    placed(
      '{ name: Zoe, place: finalist }',
      '{ name: Bob, place: second }',
      '{ name: Ada, place: champion }',
      '{ name: Yan, place: finalist }',
    ),
  );
  expect(at('/leaderboard/final')?.lines).toEqual([
    { mark: '1', name: 'Ada' },
    { mark: '2', name: 'Bob' },
    { mark: '–', name: 'Zoe' },
  ]);
});
