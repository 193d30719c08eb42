import { expect, test } from 'vitest';
import { changed, problemsIn, problemsOfReport, reportText } from '@/editorial/testing/temporary-content';

test('sound content has no problems', async () => {
  expect(await problemsIn({})).toEqual([]);
});

test('a missing event is named: without it there is no site', async () => {
  expect(await problemsIn({ 'content/event.yaml': null })).toEqual([
    'content/event.yaml:1: the file is missing; expected it as content/README.md describes',
  ]);
});

test('broken YAML is reported on its line', async () => {
  const [problem, ...others] = await problemsIn(changed('content/event.yaml', 'tagline: Read', 'tagline: a: Read'));
  expect(problem).toBe(
    "content/event.yaml:3: a colon and a space make a field of what is before them; expected quotes: tagline: 'a: Read it offline'",
  );
  expect(others).toEqual([]);
});

test('an unknown field of the event is reported with the nearest known name', async () => {
  expect(await problemsIn(changed('content/event.yaml', 'tagline:', 'tag-line:'))).toEqual([
    'content/event.yaml:1: `tagline` is missing; expected a text of 1 to 120 characters',
    'content/event.yaml:3: unknown field `tag-line`; expected `tagline` (the nearest known name)',
  ]);
});

test('an unknown field within a field names both', async () => {
  expect(await problemsIn(changed('content/event.yaml', 'label:', 'lable: x, label:'))).toEqual([
    'content/event.yaml:15: unknown field `lable` in `day`; expected `label` (the nearest known name)',
  ]);
});

test('a bad value is shown with what is expected instead', async () => {
  expect(await problemsIn(changed('content/event.yaml', 'America/Los_Angeles', 'Las Vegas time'))).toEqual([
    'content/event.yaml:6: `timeZone` is “Las Vegas time”; expected an IANA time zone, such as America/Los_Angeles',
  ]);
});

test('an event that ends before it starts is refused', async () => {
  expect(await problemsIn(changed('content/event.yaml', 'end: 2018-11-30', 'end: 2018-11-01'))).toEqual([
    'content/event.yaml:5: the event ends on 2018-11-01, before it starts; expected 2018-11-26 or later',
  ]);
});

test('a card that leads nowhere is reported on its line', async () => {
  expect(await problemsIn(changed('content/event.yaml', '/reports/first', '/reports/frist'))).toEqual([
    'content/event.yaml:19: the link “/reports/frist” leads to no page; expected `/reports/first` (the nearest known name)',
  ]);
});

test('an id that two people share is refused', async () => {
  expect(await problemsIn(changed('content/people.yaml', 'id: grace', 'id: ada'))).toEqual([
    'content/people.yaml:4: the id `ada` is already taken further up; expected a different id',
  ]);
});

test('an id that two terms share is refused', async () => {
  expect(await problemsIn(changed('content/glossary.yaml', 'id: alb', 'id: multi-az'))).toEqual([
    'content/glossary.yaml:5: the id `multi-az` is already taken further up; expected a different id',
  ]);
});

test('a term that points at an unknown term is refused', async () => {
  expect(await problemsIn(changed('content/glossary.yaml', 'see: [multi-az]', 'see: [multi-a]'))).toEqual([
    'content/glossary.yaml:9: unknown term `multi-a`; expected `multi-az` (the nearest known name)',
  ]);
});

test('a definition that is too long says how long it is', async () => {
  const long = 'x'.repeat(241);
  expect(await problemsIn(changed('content/glossary.yaml', 'Spreads requests over targets.', long))).toEqual([
    'content/glossary.yaml:7: `definition` has 241 characters; expected a text of 1 to 240 characters',
  ]);
});

test('a person without a name is refused', async () => {
  expect(await problemsIn(changed('content/people.yaml', 'name: Grace Hopper', 'role: Admiral'))).toEqual([
    'content/people.yaml:4: `name` is missing; expected a text of 1 to 80 characters',
  ]);
});

test('frontmatter without a field, with an empty one, a wrong one and an unknown one has four problems', async () => {
  const fields = { title: null, summary: '', kind: 'sesion', publised: '2026-11-20' };
  expect(await problemsOfReport('Words.', fields)).toEqual([
    '2: `summary` is empty; expected a text of 40 to 200 characters',
    '2: `title` is missing; expected a text of 1 to 120 characters',
    '3: `kind` is “sesion”; expected one of keynote, session, race, announcement',
    '13: unknown field `publised`; expected `published` (the nearest known name)',
  ]);
});

test('a summary that is too short says how long it is', async () => {
  expect(await problemsOfReport('Words.', { summary: 'Too short.' })).toEqual([
    '3: `summary` has 10 characters; expected a text of 40 to 200 characters',
  ]);
});

test('a day that does not exist is refused', async () => {
  expect(await problemsOfReport('Words.', { session: '{ date: 2018-02-30, time: 25:00, place: unknown }' })).toEqual([
    '5: `session.date` is “2018-02-30”; expected a date that exists, written YYYY-MM-DD, or `unknown`',
    "5: `session.time` is “25:00”; expected a time in quotes, written 'HH:MM', or `unknown`",
  ]);
});

test('a report without a source is refused', async () => {
  expect(await problemsOfReport('Words.', { sources: '[]' })).toEqual([
    '12: `sources` is an empty list; expected a list of at least one source, each with id and title',
  ]);
});

test('an update before the publication is refused', async () => {
  expect(await problemsOfReport('Words.', { updated: '2026-11-19' })).toEqual([
    '10: `updated` is 2026-11-19, before `published`; expected 2026-11-20 or later',
  ]);
});

test('an unknown author and an unknown speaker are refused', async () => {
  expect(await problemsOfReport('Words.', { author: 'bob-nobody', speakers: '[ada, grce]' })).toEqual([
    '6: unknown person `grce`; expected `grace` (the nearest known name), or a new entry in content/people.yaml: `- id: grce` with a name and a source',
    '8: unknown person `bob-nobody`; expected one of `ada`, `grace`, or a new entry in content/people.yaml: `- id: bob-nobody` with a name and a source',
  ]);
});

test('broken YAML in frontmatter is reported on the line of the file', async () => {
  const [problem] = await problemsOfReport('Words.', { kind: '[session' });
  expect(problem).toMatch(/^4: the brackets are not closed in this line; expected \] at its end/);
  const repeated = await problemsIn({ 'content/reports/first.mdx': '---\ntitle: a\ntitle: b\n---\n' });
  expect(repeated).toContain('content/reports/first.mdx:3: `title` is there twice; expected it once');
});

test('a report without frontmatter is refused', async () => {
  expect(await problemsIn({ 'content/reports/third.mdx': 'Only words.\n' })).toEqual([
    'content/reports/third.mdx:1: there is no frontmatter; expected fields between two lines of `---` at the top',
  ]);
});

test('two files with the same slug are refused, capitals aside', async () => {
  expect(await problemsIn({ 'content/reports/First.mdx': reportText(), 'content/reports/second.md': 'x' })).toEqual(
    [
      'content/reports/first.mdx:1: “first.mdx” has the same slug as “First.mdx”; expected a name that differs by more than capitals or its ending',
      'content/reports/First.mdx:1: “First.mdx” makes no good address; expected lower-case letters, digits and hyphens, such as `multi-az`, then .mdx',
      'content/reports/second.mdx:1: “second.mdx” has the same slug as “second.md”; expected a name that differs by more than capitals or its ending',
      'content/reports/second.md:1: “second.md” is no report; expected files that end in .mdx here, and no folders',
    ].toSorted(byFile),
  );
});

test('words that an author has to fill in are refused once the report is no draft', async () => {
  expect(await problemsOfReport('FILL IN: the point.')).toEqual([
    '21: “FILL IN:” is still there in a report that is no draft; expected your own words',
  ]);
  const draft = { 'content/reports/third.mdx': reportText('FILL IN: the point.', { draft: 'true' }) };
  expect(await problemsIn(draft)).toEqual([]);
});

function byFile(a: string, b: string) {
  const [left = '', right = ''] = [a, b].map((problem) => problem.split(':')[0]);
  return left.localeCompare(right, 'en');
}

test('an invalid colour, language or group is shown with what is expected instead', async () => {
  const event = 'content/event.yaml';
  expect(await problemsIn(changed(event, "accent: '#b04600'", 'accent: orange'))).toEqual([
    "content/event.yaml:12: `colours.light.accent` is “orange”; expected a colour in quotes, written '#rrggbb'",
  ]);
  expect(await problemsIn(changed(event, 'language: en', 'language: English (US)'))).toEqual([
    'content/event.yaml:9: `language` is “English (US)”; expected a language tag, such as en',
  ]);
  expect(await problemsIn(changed(event, 'place: Las Vegas', 'place: [Las Vegas]'))).toEqual([
    "content/event.yaml:7: `place` is a list; expected a text of 1 to 120 characters (as a text in quotes: '[Las Vegas]')",
  ]);
  expect(await problemsIn(changed(event, 'place: Las Vegas', 'place: { city: Las Vegas }'))).toEqual([
    "content/event.yaml:7: `place` is a group of fields; expected a text of 1 to 120 characters (as a text in quotes: '{ city: Las Vegas }')",
  ]);
  expect(await problemsIn(changed('content/people.yaml', '- id: ada', '- ada\n- id: ada'))).toEqual([
    'content/people.yaml:1: an entry of the list is “ada”; expected the fields id, name, role, organisation, url, source',
  ]);
});

test('a correction needs its date and its words', async () => {
  expect(await problemsOfReport('Words.', { corrections: '[{ date: yesterday, text: Put right. }]' })).toEqual([
    '13: `corrections.date` is “yesterday”; expected a date that exists, written YYYY-MM-DD',
  ]);
  expect(await problemsOfReport('Words.', { corrections: '[{ date: 2026-11-21 }]' })).toEqual([
    '13: `corrections.text` is missing; expected a text of 1 to 500 characters',
  ]);
  expect(await problemsOfReport('Words.', { corrections: 'none' })).toEqual([
    '13: `corrections` is “none”; expected a list of corrections, each with date and text, or []',
  ]);
});
