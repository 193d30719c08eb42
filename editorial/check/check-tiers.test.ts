import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStory } from '@/domain/tiers/testing/stories';
import { checkTierSteps } from './check-tier-steps';
import { loadContent } from '@/editorial/content/load-content';
import { problemsIn, reportText, temporaryContent } from '@/editorial/testing/temporary-content';

const SOUND = `report: first
intro: From one server to many.
components:
  - { id: users, label: Users, name: Users, purpose: They ask., kind: client, assumed: true }
  - { id: server, label: Server, name: A server, purpose: It answers., kind: compute, term: alb }
  - { id: servers, label: Servers, name: Servers, purpose: They answer., kind: compute }
  - { id: zone, label: Zone, name: A zone, purpose: It may fail., kind: place, section: reports/first#a-heading }
tiers:
  - id: one
    title: One server
    fromUsers: 1
    usersLabel: More than 1 user
    summary: One server does it all.
    section: reports/first#a-heading
    add: [users, server]
    why: { server: Somebody has to answer. }
    lesson: Begin simply.
  - id: many
    title: Many servers
    fromUsers: 1000
    usersLabel: More than 1,000 users
    summary: Many servers share the work.
    section: reports/second#elsewhere
    add: [zone]
    replace: [{ from: server, to: servers, why: One is not enough. }]
    move: [{ component: users, what: They are more. }]
    lesson: Share the work.
`;

/** The problems of the sound file with one passage replaced. */
async function problemsWith(from: string, to: string) {
  if (!SOUND.includes(from)) throw new Error(`${from} is not there`);
  const problems = await problemsIn({ 'content/tiers.yaml': SOUND.replace(from, to) });
  return problems.map((problem) => problem.replace('content/tiers.yaml:', ''));
}

test('tiers that are sound are loaded, with what was left out filled in', async () => {
  const root = await temporaryContent({ 'content/tiers.yaml': SOUND });
  const { tiers } = await loadContent({ root });
  expect(tiers?.tiers[0]).toMatchObject({ id: 'one', remove: [], replace: [], move: [] });
});

test('a site without tiers is sound, and its pages do not link to the explorer', async () => {
  const root = await temporaryContent();
  expect((await loadContent({ root })).tiers).toBeNull();
  const link = { 'content/reports/first.mdx': reportText('## A heading\n\n[Tiers](/tiers)') };
  expect(await problemsIn({ ...link, 'content/tiers.yaml': SOUND })).toEqual([]);
  expect(await problemsIn(link)).toEqual([
    expect.stringContaining('first.mdx:23: the link “/tiers” leads to a page that is not there yet'),
  ]);
});

test('an unknown field, a missing one and a wrong kind are told by line', async () => {
  expect(await problemsWith('lesson: Begin simply.', 'leson: Begin simply.')).toEqual([
    '9: `tiers.lesson` is missing; expected a text of 1 to 300 characters',
    '17: unknown field `leson` in an entry of `tiers`; expected `lesson` (the nearest known name)',
  ]);
  expect(await problemsWith('kind: place', 'kind: planet')).toEqual([
    '7: `components.kind` is “planet”; expected one of client, edge, balance, compute, data, cache, async, observe, identity, place',
  ]);
});

test('a label has to fit into its box', async () => {
  expect(await problemsWith('label: Zone', 'label: A zone that may well fail')).toEqual([
    '7: `components.label` is “A zone that may well fail”; expected a short text that fits into two lines of 11 letters',
  ]);
});

test('tiers have to ascend', async () => {
  expect(await problemsWith('fromUsers: 1000', 'fromUsers: 1')).toEqual([
    '20: the tier begins at 1 users, the one before it at 1; expected more',
  ]);
});

test('a dead anchor, an unknown term and an unknown report are told with the nearest one', async () => {
  expect(await problemsWith('reports/second#elsewhere', 'reports/second#elsewere')).toEqual([
    '23: the link “/reports/second#elsewere” leads to no anchor; expected `elsewhere` (the nearest known name)',
  ]);
  expect(await problemsWith('term: alb', 'term: albs')).toEqual([
    '5: unknown term `albs`; expected `alb` (the nearest known name)',
  ]);
  expect(await problemsWith('report: first', 'report: frist')).toEqual([
    '1: unknown report `frist`; expected `first` (the nearest known name)',
  ]);
});

test('a section of a draft is refused, as its readers would find nothing', async () => {
  const draft = { 'content/reports/third.mdx': reportText('## Later\n\nWords.', { draft: 'true' }) };
  const tiers = SOUND.replace('reports/second#elsewhere', 'reports/third#later').replace(
    'report: first',
    'report: third',
  );
  expect(await problemsIn({ ...draft, 'content/tiers.yaml': tiers })).toEqual([
    'content/tiers.yaml:1: `third` is a draft, which readers do not see; expected a published report',
    'content/tiers.yaml:23: the link “/reports/third#later” leads to a draft, which readers do not see; expected a published report',
  ]);
});

test('a step names components that are known', async () => {
  expect(await problemsWith('add: [zone]', 'add: [zne]')).toEqual([
    '7: no tier adds `zone`; expected it in `add` or `replace`',
    '24: unknown component `zne`; expected `zone` (the nearest known name)',
  ]);
});

test('a step adds what has not come before, and takes or changes only what is there', async () => {
  expect(await problemsWith('add: [zone]', 'add: [zone, users]')).toEqual([
    '24: `users` has come already; expected a component that is new',
  ]);
  expect(await problemsWith('add: [users, server]', 'add: [users, server]\n    remove: [zone]')).toEqual([
    '16: `zone` is not there; expected one of the tier before',
  ]);
  expect(await problemsWith('component: users', 'component: server')).toEqual([
    '26: `server` does not stay; expected one that was there and stays',
  ]);
  expect(await problemsWith('why: { server:', 'why: { zone:')).toEqual([
    '16: `zone` is not new at this tier; expected one that it adds',
  ]);
});

test('a drawing of an unknown tier is refused', async () => {
  const diagram = (tier: string) => ({
    'content/tiers.yaml': SOUND,
    'content/reports/first.mdx': reportText(`## A heading\n\n<TierDiagram tier="${tier}" />`),
  });
  expect(await problemsIn(diagram('many'))).toEqual([]);
  expect(await problemsIn(diagram('manny'))).toEqual([
    expect.stringContaining('<TierDiagram>: unknown tier `manny`; expected `many` (the nearest known name)'),
  ]);
});

test('every step of any story that grows in order is let through', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expect(checkTierSteps(story)).toEqual([]);
    }),
  );
});
