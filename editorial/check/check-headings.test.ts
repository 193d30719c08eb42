import { expect, test } from 'vitest';
import { changed, problemsOfReport, problemsIn, reportText } from '@/editorial/testing/temporary-content';

test.each(['🏁', '!!!', '— —'])('a heading without a letter (%s) is refused', async (heading) => {
  expect(await problemsOfReport(`## ${heading}\n\nWords.`)).toEqual([
    `21: the heading “${heading}” has no letter and no digit, so nothing can link to it; expected words`,
  ]);
});

test.each(['Sources', 'Corrections', 'Main', 'Source talk', 'Term alb', 'Footnote label'])(
  'a heading that takes an address of the page (%s) is refused',
  async (heading) => {
    const id = heading.toLowerCase().replace(' ', '-');
    expect(await problemsOfReport(`## ${heading}\n\nWords.`)).toEqual([
      `21: the heading “${heading}” takes #${id}, an address of the page itself; expected other words`,
    ]);
  },
);

test('two headings of one section that are the same are refused, those of two sections are not', async () => {
  expect(await problemsOfReport('## Demo\n\nWords.\n\n## demo\n\nWords.')).toEqual([
    '25: the heading “demo” is there already, in line 21, and links could not tell them apart; expected other words',
  ]);
  expect(await problemsOfReport('## One\n\n### Demo\n\nWords.\n\n## Two\n\n### Demo\n\nWords.')).toEqual([]);
});

test('a dead link to the own site is refused however its address is written, one to another site is not', async () => {
  const to = async (address: string) => problemsOfReport(`[a](${address})`);
  const dead = (address: string, own: string) => [
    expect.stringContaining(`21: “${address}” is on this site: the link “${own}” leads to no page; expected`) as string,
  ];
  expect(await to('https://conf.example/reports/secnd')).toEqual(
    dead('https://conf.example/reports/secnd', '/reports/secnd'),
  );
  expect(await to('http://www.conf.example/nowhere#a')).toEqual(
    dead('http://www.conf.example/nowhere#a', '/nowhere#a'),
  );
  expect(await to('https://conf.example/reports/second#elswhere')).toEqual([
    '21: “https://conf.example/reports/second#elswhere” is on this site: the link “/reports/second#elswhere” leads to no anchor; expected `elsewhere` (the nearest known name)',
  ]);
  for (const fine of [
    'https://conf.example',
    'https://conf.example/reports/second#elsewhere',
    'https://other.example/nowhere',
  ])
    expect(await to(fine), fine).toEqual([]);
});

test('a source on the own site has to be there as well', async () => {
  const sources = '[{ id: talk, title: A talk, url: https://conf.example/reports/secnd }]';
  expect(await problemsOfReport('Words.', { sources })).toEqual([
    '12: “https://conf.example/reports/secnd” is on this site: the link “/reports/secnd” leads to no page; expected `/reports/second` (the nearest known name)',
  ]);
});

test('an address of this site in the glossary, of a person or of a race has to be there as well', async () => {
  const dead = (file: string, line: number) => [
    `content/${file}:${line}: “https://conf.example/reports/secnd” is on this site: the link “/reports/secnd” leads to no page; expected \`/reports/second\` (the nearest known name)`,
  ];
  const toDead = 'url: https://conf.example/reports/secnd';
  expect(await problemsIn(changed('content/glossary.yaml', 'url: https://guides.example/guide', toDead))).toEqual(
    dead('glossary.yaml', 4),
  );
  expect(
    await problemsIn(changed('content/people.yaml', 'name: Ada Lovelace', `name: Ada Lovelace\n  ${toDead}`)),
  ).toEqual(dead('people.yaml', 3));
});

test('a term that takes an address of the page of the glossary is refused', async () => {
  expect(await problemsIn(changed('content/glossary.yaml', 'id: alb', 'id: filter'))).toEqual([
    'content/glossary.yaml:5: the id `filter` is one of the page itself; expected another, such as `filter-term`',
  ]);
});

test('a person who is new says where people are added', async () => {
  const report = reportText('Words.', { speakers: '[Ada, Rin Sato]' });
  const problems = await problemsIn({ 'content/reports/first.mdx': report });
  expect(problems).toEqual([
    'content/reports/first.mdx:6: unknown person `Ada`; expected `ada`, or a new entry in content/people.yaml: `- id: ada` with a name and a source',
    'content/reports/first.mdx:6: unknown person `Rin Sato`; expected one of `ada`, `grace`, or a new entry in content/people.yaml: `- id: rin-sato` with a name and a source',
  ]);
});

test('what is wrong with a value is told once', async () => {
  expect(await problemsIn(changed('content/glossary.yaml', 'https://guides.example/guide', 'rules.html'))).toEqual([
    'content/glossary.yaml:4: `source.url` is “rules.html”; expected a full web address that starts with https://',
  ]);
});

test('a publication date that is none is not compared with', async () => {
  expect(await problemsOfReport('Words.', { published: '26.11.2026' })).toEqual([
    '9: `published` is “26.11.2026”; expected a date that exists, written YYYY-MM-DD',
  ]);
});
