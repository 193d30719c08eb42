import { expect, test } from 'vitest';
import { entriesOfCatalogue, entriesOfPage } from '@/domain/search/entries-of';
import type { Catalogue } from '@/domain/search/catalogue';
import { Book } from './book';
import { foundIn } from './found-in';

const catalogue: Catalogue = {
  reports: [{ slug: 'keynote', title: 'The keynote' }],
  hasGlossary: true,
  quizzes: ['day'],
  races: [{ slug: 'final', name: 'The final', summary: 'It was raced.', racers: ['Ada Sample'] }],
  people: [{ name: 'Bo Example', about: 'Speaker, Testival', path: '/reports/keynote', where: 'The keynote' }],
};
const REPORT = `<meta name="description" content="A talk about copies."/><main><h1>The keynote</h1><div data-report-body="keynote"><p>It began.</p><h2 id="quorum"><a class="anchor" href="#quorum">The quorum</a></h2><p>One writes. With six copies, a <b>write</b> needs four<a class="cite" href="#s">[1]</a>.</p><section class="panel" aria-label="Aurora Two"><p>Aurora Two <span data-status="preview">Preview</span></p><div><p>It writes faster.</p></div></section></div></main>`;
const QUIZ = `<main><div data-island="x" data-props="{&quot;quiz&quot;:{&quot;title&quot;:&quot;The day&quot;},&quot;questions&quot;:[{&quot;id&quot;:&quot;six&quot;,&quot;prompt&quot;:&quot;How many copies?&quot;,&quot;explanation&quot;:&quot;Sextuple&quot;,&quot;choices&quot;:[{&quot;id&quot;:&quot;a&quot;,&quot;text&quot;:&quot;Halfdozen&quot;}]}]}"></div></main>`;
const TERMS = `<main><dl data-terms="true"><div id="quorum"><dt>Quorum</dt><dd><p>How many copies agree. All do.</p><p class="small soft">Also: majority</p></dd></div></dl></main>`;

const book = new Book();
book.add([
  ...entriesOfCatalogue(catalogue),
  ...entriesOfPage('/reports/keynote', REPORT, catalogue),
  ...entriesOfPage('/quiz/day', QUIZ, catalogue),
  ...entriesOfPage('/glossary', TERMS, catalogue),
]);
const found = (typed: string, most = 5) => foundIn(book.find(typed), most);
const hits = (typed: string) => found(typed).groups.flatMap((group) => group.hits);

test('a hit in a report leads to the sentence, shows it with its marks, and says whose section it is', () => {
  const [hit] = hits('needs four');
  expect(hit).toMatchObject({ kind: 'report', where: 'The keynote', path: '/reports/keynote' });
  expect(hit!.href).toBe('/reports/keynote#quorum:lit=with-six-copies-a-write-needs-four');
  expect(hit!.snippet).toEqual([
    ['With six copies, a write ', false],
    ['needs', true],
    [' ', false],
    ['four', true],
    ['.', false],
  ]);
  expect(hit!.title).toEqual([['The quorum', false]]);
});

test('a heading that was found is where its hit leads', () => {
  const [hit] = hits('the quorum').filter(({ kind }) => kind === 'report');
  expect(hit!.href).toBe('/reports/keynote#quorum');
});

test('a report that was found by its title opens at its beginning', () => {
  const [hit] = hits('keynote');
  expect([hit!.href, hit!.where]).toEqual(['/reports/keynote', '']);
});

test('of a question only what it asks can be found', () => {
  expect(hits('how many').map(({ href }) => href)).toContain('/quiz/day?q=six');
  for (const typed of ['sextuple', 'halfdozen']) expect(hits(typed)).toEqual([]);
});

test('terms are found by their names, people by who they are, races by their racers, announcements by their service', () => {
  expect(hits('majority').map(({ href }) => href)).toEqual(['/glossary#quorum:lit=how-many-copies-agree']);
  expect(hits('copies agree').map(({ href }) => href)).toContain('/glossary#quorum:lit=how-many-copies-agree');
  expect(hits('testival').map(({ kind, href }) => [kind, href])).toEqual([['person', '/reports/keynote']]);
  expect(hits('ada sample').map(({ href }) => href)).toEqual(['/leaderboard/final']);
  expect(hits('aurora').map(({ kind, href }) => [kind, href])).toEqual([
    ['announcement', '/reports/keynote#quorum:lit=it-writes-faster'],
  ]);
});

test('groups have one order, and what is called exactly so comes first', () => {
  expect(found('copies').groups.map(({ kind }) => kind)).toEqual(['report', 'term', 'question']);
  expect(found('bo example').groups[0]!.kind).toBe('person');
});

test('a group says how many there are, and shows some of them', () => {
  // The report as a whole speaks of copies, and a section of it.
  const [group] = found('copies', 1).groups;
  expect([group!.kind, group!.hits.length, group!.total]).toEqual(['report', 1, 2]);
});

test('a list gets the best place of each of its pages', () => {
  const once = foundIn(book.find('copies'), 100, true);
  expect(once.groups.map(({ kind, hits: some }) => [kind, some.length])).toEqual([
    ['report', 1],
    ['term', 1],
    ['question', 1],
  ]);
});
