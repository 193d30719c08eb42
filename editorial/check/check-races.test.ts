import { expect, test } from 'vitest';
import { changed, problemsIn, reportText } from '@/editorial/testing/temporary-content';

test('an unknown field of a race, of its rules or of a placed racer is reported with the nearest known name', async () => {
  expect(await problemsIn(changed('content/races/open.yaml', 'summary:', 'sumary: x\nsummary:'))).toEqual([
    'content/races/open.yaml:2: unknown field `sumary`; expected `summary` (the nearest known name)',
  ]);
  expect(
    await problemsIn(changed('content/races/open.yaml', '  runSeconds:', '  runSecond: 1\n  runSeconds:')),
  ).toEqual([
    'content/races/open.yaml:6: unknown field `runSecond` in `rules`; expected `runSeconds` (the nearest known name)',
  ]);
  expect(await problemsIn(changed('content/races/final.yaml', 'place: champion', 'place: champion, nots: x'))).toEqual([
    'content/races/final.yaml:6: unknown field `nots` in an entry of `archive.placed`; expected `note` (the nearest known name)',
  ]);
});

test('a race about an unknown report is refused with the nearest one, whatever else is wrong with it', async () => {
  expect(await problemsIn(changed('content/races/final.yaml', 'report: first', 'report: frist\nnmae: x'))).toEqual([
    'content/races/final.yaml:3: unknown report `frist`; expected `first` (the nearest known name)',
    'content/races/final.yaml:4: unknown field `nmae`; expected `name` (the nearest known name)',
  ]);
});

test('a race about a draft is refused, as its readers would find nothing', async () => {
  const draft = { 'content/reports/third.mdx': reportText('Words.', { draft: 'true' }) };
  const race = changed('content/races/final.yaml', 'report: first', 'report: third');
  expect(await problemsIn({ ...draft, ...race })).toEqual([
    'content/races/final.yaml:3: `third` is a draft, which readers do not see; expected a published report',
  ]);
});

test('the drawing of a track has to be there', async () => {
  const track = 'track: { name: T, lengthMetres: 17.6, widthMetres: 0.76, figure: { src: zone.svg, alt: A loop } }';
  expect(await problemsIn(changed('content/races/open.yaml', 'order: 1', track))).toEqual([
    'content/races/open.yaml:3: unknown figure `zone.svg`; expected `zones.svg` (the nearest known name)',
  ]);
});

test('a value that may be null says what it may be otherwise', async () => {
  expect(await problemsIn(changed('content/races/open.yaml', 'runSeconds: 120', 'runSeconds: soon'))).toEqual([
    'content/races/open.yaml:6: `rules.runSeconds` is “soon”; expected the length of a run in seconds, 1 to 3600, or null',
  ]);
  expect(await problemsIn(changed('content/races/open.yaml', 'order: 1', 'opens: tomorrow'))).toEqual([
    "content/races/open.yaml:3: `opens` is “tomorrow”; expected a moment with its zone in quotes, such as '2018-11-29T08:30:00-08:00'",
  ]);
});

test('a race has rules or is an archive, never both and never neither', async () => {
  expect(await problemsIn(changed('content/races/open.yaml', 'rules:', 'rulse:'))).toEqual([
    'content/races/open.yaml:1: the rules are missing; expected rules, or archive for a race from the past',
    'content/races/open.yaml:4: unknown field `rulse`; expected `rules` (the nearest known name)',
  ]);
  expect(await problemsIn({ 'content/races/open.yaml': 'name: A race\nsummary: Words.\n' })).toEqual([
    'content/races/open.yaml:1: the rules are missing; expected rules, or archive for a race from the past',
  ]);
});

test('a race from the past that has rules as well is refused', async () => {
  const rules =
    'rules: { ranking: best-lap, runSeconds: 120, maxRuns: null, maxResetsPerLap: 5, plausibleFromMs: 7000, verification: required }';
  expect(await problemsIn(changed('content/races/final.yaml', 'report: first', `report: first\n${rules}`))).toEqual([
    'content/races/final.yaml:4: a race from the past has no rules; expected archive or rules',
  ]);
});

test('a race that closes before it opens is refused', async () => {
  const times = "opens: '2026-11-29T10:00:00-08:00'\ncloses: '2026-11-29T09:00:00-08:00'";
  expect(await problemsIn(changed('content/races/open.yaml', 'order: 1', times))).toEqual([
    'content/races/open.yaml:4: the race closes before it opens; expected a later moment',
  ]);
});

test('a file that is no race, or makes no good address, is reported by name', async () => {
  const race =
    'name: A race\nsummary: Words.\narchive: { placed: [{ name: Ada, place: champion }], note: None., sources: [] }\n';
  expect(await problemsIn({ 'content/races/Final 2.yaml': race, 'content/races/notes.txt': '' })).toEqual([
    'content/races/Final 2.yaml:1: “Final 2.yaml” makes no good address; expected lower-case letters, digits and hyphens, such as `multi-az`, then .yaml',
    'content/races/notes.txt:1: “notes.txt” is no race; expected files that end in .yaml here, and no folders',
  ]);
});

test('the pages of races can be linked to, and a wrong one is named', async () => {
  expect(await problemsIn(changed('content/event.yaml', '/reports/first', '/leaderboard/open'))).toEqual([]);
  expect(await problemsIn(changed('content/event.yaml', '/reports/first', '/leaderboard/opne'))).toEqual([
    'content/event.yaml:19: the link “/leaderboard/opne” leads to no page; expected `/leaderboard/open` (the nearest known name)',
  ]);
});
