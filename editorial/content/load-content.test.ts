import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ContentError } from './content-error';
import { loadContent } from './load-content';
import { reportText, temporaryContent } from '@/editorial/testing/temporary-content';

test('reports come in the order of the day, terms in alphabetical order', async () => {
  const root = await temporaryContent({ 'content/reports/opening.mdx': reportText('Words.', { order: '-1' }) });
  const { event, people, glossary, reports } = await loadContent({ root });
  expect(event.name).toBe('A Conference');
  expect(people.map(({ id }) => id)).toEqual(['ada', 'grace']);
  expect(glossary.map(({ id }) => id)).toEqual(['alb', 'multi-az']);
  expect(reports.map(({ slug }) => slug)).toEqual(['opening', 'first', 'second']);
});

test('a report carries its frontmatter and what follows from its body', async () => {
  const body =
    '## One\n\nA <Term id="alb">balancer</Term>, <Term id="alb">again</Term>.\n\n<Figure src="zones.svg" alt="Zones" />\n\n### Two\n\n#### Three\n\nEnd.';
  const root = await temporaryContent({ 'content/reports/first.mdx': reportText(body) });
  const { reports } = await loadContent({ root });
  expect(reports[0]).toMatchObject({
    slug: 'first',
    file: 'content/reports/first.mdx',
    kind: 'session',
    session: { date: '2018-11-29', time: 'unknown', place: 'unknown' },
    published: '2026-11-20',
    draft: false,
    minutes: 1,
    headings: [
      { id: 'one', text: 'One', depth: 2 },
      { id: 'two', text: 'Two', depth: 3 },
    ],
    terms: ['alb'],
    figures: ['zones.svg'],
  });
});

test('the minutes of a report count 200 words each', async () => {
  const root = await temporaryContent({ 'content/reports/first.mdx': reportText('word '.repeat(1390)) });
  const { reports } = await loadContent({ root });
  expect(reports[0]).toMatchObject({ words: 1390, minutes: 7 });
});

test('drafts are left out unless asked for', async () => {
  const root = await temporaryContent({
    'content/reports/third.mdx': reportText('Words.', { draft: 'true', order: '3' }),
  });
  expect((await loadContent({ root })).reports.map(({ slug }) => slug)).toEqual(['first', 'second']);
  expect((await loadContent({ root, drafts: true })).reports.map(({ slug }) => slug)).toEqual([
    'first',
    'second',
    'third',
  ]);
});

test('content that is not sound is refused with every problem', async () => {
  const root = await temporaryContent({ 'content/reports/first.mdx': reportText('[a](/x)\n\n[b](/y)') });
  const error = await loadContent({ root }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContentError);
  expect((error as ContentError).problems).toHaveLength(2);
  expect((error as ContentError).message).toContain('content/reports/first.mdx:21: the link “/x” leads to no page');
});

test('in production content is read once for each root, with drafts or without, elsewhere every time', async () => {
  const root = await temporaryContent({ 'content/quizzes/first-quiz.yaml': null });
  onTestFinished(() => void vi.unstubAllEnvs());
  const slugs = async (drafts = false) => (await loadContent({ root, drafts })).reports.map(({ slug }) => slug);
  vi.stubEnv('NODE_ENV', 'production');
  const first = await slugs();
  await rm(path.join(root, 'content/reports/second.mdx'));
  expect(await slugs()).toEqual(first);
  expect(await slugs(true)).toEqual(expect.arrayContaining([...first, 'second']));
  vi.unstubAllEnvs();
  expect(await slugs(true)).not.toContain('second');
});

test('races come in their order, with what their file leaves out filled in', async () => {
  const { races } = await loadContent({ root: await temporaryContent() });
  expect(races.map(({ slug, race }) => [slug, race.name])).toEqual([
    ['open', 'Open race'],
    ['final', 'The final'],
  ]);
  expect(races[0]!.race).toMatchObject({ opens: null, closes: null, rulesInWords: [] });
});
