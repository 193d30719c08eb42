import { expect, test } from 'vitest';
import { reportFeed } from './feeds';
import { loadContent } from '@/editorial/content/load-content';
import { reportText, temporaryContent } from '@/editorial/testing/temporary-content';

/** Two reports. The file of the later one comes first. */
const twoReports = async () => {
  const second = reportText('## Elsewhere\n\nMore words.', {
    title: 'The second talk',
    updated: '2026-11-24',
    order: '2',
  });
  return loadContent({ root: await temporaryContent({ 'content/reports/second.mdx': second }) });
};

test('both feeds name every report once, by its full address', async () => {
  const content = await twoReports();
  const feed = reportFeed(content);
  const items = (JSON.parse(feed.json1()) as { items: { url: string; summary: string }[] }).items;
  const addresses = ['https://conf.example/reports/second', 'https://conf.example/reports/first'];
  expect(items.map(({ url }) => url)).toEqual(addresses);
  for (const address of addresses) expect(feed.atom1().split(`<id>${address}</id>`)).toHaveLength(2);
});

test('every entry says who wrote it, which Atom asks for (RFC 4287, 4.1.1)', async () => {
  const entries = reportFeed(await twoReports())
    .atom1()
    .split('<entry>')
    .slice(1);
  expect(entries).toHaveLength(2);
  for (const entry of entries) expect(entry).toMatch(/<author>\s*<name>Ada Lovelace<\/name>/);
});

test('a feed made twice from the same content is the same, whatever the clock says', async () => {
  const content = await twoReports();
  expect(reportFeed(content).atom1()).toBe(reportFeed(content).atom1());
  expect(reportFeed(content).atom1()).toContain('<updated>2026-11-24T00:00:00.000Z</updated>');
});

test('a feed without reports has the date of the day that they will be about', async () => {
  const content = await twoReports();
  expect(reportFeed({ ...content, reports: [] }).atom1()).toContain('<updated>2018-11-29T00:00:00.000Z</updated>');
});
