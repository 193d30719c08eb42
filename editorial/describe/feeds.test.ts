import { expect, test } from 'vitest';
import { atomFeed, jsonFeed } from './feeds';
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
  const items = (JSON.parse(jsonFeed(content)) as { items: { url: string; summary: string }[] }).items;
  const addresses = ['https://conf.example/reports/second', 'https://conf.example/reports/first'];
  expect(items.map(({ url }) => url)).toEqual(addresses);
  for (const address of addresses) expect(atomFeed(content).split(`<id>${address}</id>`)).toHaveLength(2);
});

test('every entry says who wrote it, which Atom asks for (RFC 4287, 4.1.1)', async () => {
  const entries = atomFeed(await twoReports())
    .split('<entry>')
    .slice(1);
  expect(entries).toHaveLength(2);
  for (const entry of entries) expect(entry).toMatch(/<author>\s*<name>Ada Lovelace<\/name>/);
});

test('a feed made twice from the same content is the same, whatever the clock says', async () => {
  const content = await twoReports();
  expect(atomFeed(content)).toBe(atomFeed(content));
  expect(atomFeed(content)).toContain('<updated>2026-11-24T08:00:00.000Z</updated>');
});

test('a feed without reports has the date of the day that they will be about', async () => {
  const content = await twoReports();
  expect(atomFeed({ ...content, reports: [] })).toContain('<updated>2018-11-29T08:00:00.000Z</updated>');
});

const ODD = 'Why List<String> & <script>alert(1)</script> ]]> matter';
const withTitle = (title: string) =>
  temporaryContent({
    'content/reports/first.mdx': reportText('Words.', { title: `'${title}'` }),
    'content/quizzes/first-quiz.yaml': null,
  });

test('a title is text, not markup, in both feeds', async () => {
  const content = await loadContent({ root: await withTitle(ODD) });
  const atom = atomFeed(content);
  expect(atom).toContain(
    '<title type="html"><![CDATA[Why List&lt;String&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; matter]]></title>',
  );
  const { items, language } = JSON.parse(jsonFeed(content)) as { items: { title: string }[]; language: string };
  expect(items.map(({ title }) => title)).toContain(ODD);
  expect(language).toBe('en');
  expect(atom).toContain('<feed xml:lang="en" ');
});

test('a day is that of the venue, and updates of one day are in the order of their times', async () => {
  const at = (order: string, updatedTime: string | null) =>
    reportText('Words.', { order, updatedTime, updated: '2026-11-24' });
  const files = { 'morning.mdx': at('1', "'09:05'"), 'evening.mdx': at('3', "'18:30'"), 'plain.mdx': at('4', null) };
  const named = Object.entries(files).map(([name, text]) => [`content/reports/${name}`, text]);
  const root = await temporaryContent(Object.fromEntries(named) as Record<string, string>);
  const { items } = JSON.parse(jsonFeed(await loadContent({ root }))) as { items: Record<string, string>[] };
  expect(items.slice(0, 3).map(({ url, date_modified }) => [url!.split('/').at(-1), date_modified])).toEqual([
    ['evening', '2026-11-25T02:30:00.000Z'],
    ['morning', '2026-11-24T17:05:00.000Z'],
    ['plain', '2026-11-24T08:00:00.000Z'],
  ]);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });
  for (const { date_published, date_modified } of items) {
    expect(day.format(new Date(date_published!))).toBe('2026-11-20');
    expect(['2026-11-24', '2026-11-21']).toContain(day.format(new Date(date_modified!)));
  }
});
