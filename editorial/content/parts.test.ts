import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadContent } from './load-content';
import { hasAddress, partAddresses, PARTS, partsOf } from '@/domain/content/parts';
import { changed, problemsIn, reportText, temporaryContent } from '@/editorial/testing/temporary-content';

const ALONE = Object.fromEntries(
  [
    ...['people.yaml', 'glossary.yaml', 'figures/zones.svg', 'quizzes/first-quiz.yaml', 'races/final.yaml'],
    ...['races/open.yaml', 'reports/first.mdx', 'reports/second.mdx'],
  ].map((name) => [`content/${name}`, null]),
);
const noHighlights = changed(
  'content/event.yaml',
  `highlights:
  - title: A card
    text: What it is about
    href: /reports/first
`,
  '',
);
const partsIn = async (changes: Record<string, string | null>) => [
  ...partsOf(await loadContent({ root: await temporaryContent(changes) })),
];
const asDraft = { draft: 'true' };

test('a conference with everything has every part', async () => {
  expect(await partsIn({ 'content/tiers.yaml': TIERS() })).toEqual(PARTS);
});

test('a conference that is only announced has no part at all', async () => {
  expect(await partsIn({ ...ALONE, ...noHighlights })).toEqual([]);
});

test.each<[string, Record<string, string | null>, string[]]>([
  [
    'no race',
    { 'content/races/final.yaml': null, 'content/races/open.yaml': null },
    ['reports', 'quizzes', 'glossary'],
  ],
  ['races of the past alone', { 'content/races/open.yaml': null }, ['reports', 'races', 'quizzes', 'glossary']],
  ['no quiz', { 'content/quizzes/first-quiz.yaml': null }, ['reports', 'races', 'desk', 'glossary']],
  ['no glossary', { 'content/glossary.yaml': null }, ['reports', 'races', 'desk', 'quizzes']],
  ['a glossary without terms', { 'content/glossary.yaml': '[]\n' }, ['reports', 'races', 'desk', 'quizzes']],
  ['a glossary of remarks alone', { 'content/glossary.yaml': '# soon\n' }, ['reports', 'races', 'desk', 'quizzes']],
  ['an empty glossary', { 'content/glossary.yaml': '' }, ['reports', 'races', 'desk', 'quizzes']],
  ['an empty file of tiers', { 'content/tiers.yaml': '' }, ['reports', 'races', 'desk', 'quizzes', 'glossary']],
  ['no figures', { 'content/figures/zones.svg': null }, ['reports', 'races', 'desk', 'quizzes', 'glossary']],
  [
    'no report',
    { ...ALONE, ...noHighlights, 'content/races/open.yaml': RACE(), 'content/glossary.yaml': TERM() },
    ['races', 'desk', 'glossary'],
  ],
  [
    'drafts alone',
    {
      ...noHighlights,
      'content/quizzes/first-quiz.yaml': null,
      'content/races/final.yaml': null,
      'content/reports/first.mdx': reportText('[All](/reports) and [the first](/reports/second)', asDraft),
      'content/reports/second.mdx': reportText('Words.', { ...asDraft, order: '2' }),
    },
    ['races', 'desk', 'glossary'],
  ],
])('with %s the other parts are there', async (_, changes, parts) => {
  expect(await partsIn(changes)).toEqual(parts);
});

test('the pages of a part are named after it, so that a build without it leaves them out', () => {
  const files = PARTS.map((part) => `app${partAddresses[part]}/page.${part}.tsx`);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('an address that every conference has is there for each', async () => {
  const content = await loadContent({ root: await temporaryContent({ ...ALONE, ...noHighlights }) });
  expect(['/', '/offline', '/unavailable'].every((address) => hasAddress(content, address))).toBe(true);
  expect(Object.values(partAddresses).filter((address) => hasAddress(content, address))).toEqual([]);
});

test.each([
  ['/reports', 'a published report in content/reports/'],
  ['/leaderboard', 'a race in content/races/'],
  ['/desk', 'a race with rules in content/races/'],
  ['/quiz', 'a quiz in content/quizzes/'],
  ['/tiers', 'tiers in content/tiers.yaml'],
  ['/glossary', 'a term in content/glossary.yaml'],
])('a link to %s is refused where there is no such page, with what it would take', async (href, needed) => {
  const text = changed('content/event.yaml', '/reports/first', href)['content/event.yaml']!;
  expect(await problemsIn({ ...ALONE, 'content/event.yaml': text })).toEqual([
    `content/event.yaml:19: the link “${href}” leads to a page that is not there yet; expected ${needed}, or no such link`,
  ]);
});

test.each(['/quiz/mixed', '/quiz/first-quiz', '/leaderboard/open', '/reports/first', '/glossary#alb'])(
  'a link to %s is refused where there is nothing of the kind',
  async (href) => {
    const text = changed('content/event.yaml', '/reports/first', href)['content/event.yaml']!;
    const [problem, ...more] = await problemsIn({ ...ALONE, 'content/event.yaml': text });
    expect(problem).toContain(`content/event.yaml:19: the link “${href}” leads to `);
    expect(more).toEqual([]);
  },
);

test('the mixed run is drawn from several quizzes: with one, no link may lead to it', async () => {
  const [problem] = await problemsIn(changed('content/event.yaml', '/reports/first', '/quiz/mixed'));
  expect(problem).toContain('the link “/quiz/mixed” leads to no page');
});

test('a published page may not lead to a list that holds drafts alone', async () => {
  const [problem] = await problemsIn({
    ...changed('content/event.yaml', '/reports/first', '/reports'),
    'content/quizzes/first-quiz.yaml': null,
    'content/races/final.yaml': null,
    'content/reports/first.mdx': reportText('Words.', asDraft),
    'content/reports/second.mdx': null,
  });
  expect(problem).toContain('expected a published report in content/reports/, or no such link');
});

function TIERS() {
  return `report: first
intro: From one server on.
components:
  - { id: server, label: Server, name: A server, purpose: It answers., kind: compute }
tiers:
  - { id: one, title: One server, fromUsers: 1, usersLabel: More than 1 user, summary: It does it all., section: reports/first#a-heading, add: [server], lesson: Begin simply. }
`;
}

function RACE() {
  return 'name: Open race\nsummary: For everybody.\norder: 1\nrules: { ranking: best-lap, runSeconds: 120, maxRuns: null, maxResetsPerLap: 5, plausibleFromMs: 7000, verification: required }\n';
}

function TERM() {
  return '- id: alb\n  term: Load balancer\n  definition: Spreads requests.\n  source: { title: A guide, url: https://guides.example/guide }\n';
}
