import { expect, test } from 'vitest';
import { loadContent } from './load-content';
import { reportFeed } from './feeds';

test('both feeds name every report once, by its full address', async () => {
  const [{ event, reports }, feed] = [await loadContent(), await reportFeed()];
  const items = (JSON.parse(feed.json1()) as { items: { url: string; summary: string }[] }).items;
  expect(items.map(({ url }) => url).toSorted()).toEqual(
    reports.map(({ slug }) => `${event.url}/reports/${slug}`).toSorted(),
  );
  for (const { slug } of reports) expect(feed.atom1().split(`<id>${event.url}/reports/${slug}</id>`)).toHaveLength(2);
});

test('every entry says who wrote it, which Atom asks for (RFC 4287, 4.1.1)', async () => {
  const entries = (await reportFeed()).atom1().split('<entry>').slice(1);
  expect(entries).toHaveLength((await loadContent()).reports.length);
  for (const entry of entries) expect(entry).toMatch(/<author>\s*<name>[^<]+<\/name>/);
});

test('a feed made twice from the same content is the same, whatever the clock says', async () => {
  expect((await reportFeed()).atom1()).toBe((await reportFeed()).atom1());
  const newest = (await loadContent()).reports
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1);
  expect((await reportFeed()).atom1()).toContain(`<updated>${newest}T00:00:00.000Z</updated>`);
});
