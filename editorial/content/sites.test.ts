import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent, formatProblem } from './check-content';
import { jsonFeed } from '@/editorial/describe/feeds';
import { loadContent } from './load-content';
import { nameOf } from '@/editorial/describe/name-of';
import { partsOf } from '@/domain/content/parts';
import { reportJsonLd } from '@/editorial/describe/report-json-ld';

/** What `expected.yaml` beside the files of a site says. */
type Expected = {
  problems?: string[];
  /** From here on: only for sites without problems. */
  parts?: string[];
  reports?: { address: string; headings: string[] }[];
  terms?: string[];
};

const SITES = fileURLToPath(new URL('../sites', import.meta.url));
const ROOT = path.resolve(SITES, '../..');
const EXPECTED = 'expected.yaml';

/** A project with the pages of this one and the content of a site. It is removed after the test. */
async function projectOf(site: string): Promise<{ root: string; expected: Expected }> {
  const root = await mkdtemp(path.join(tmpdir(), 'daypass-site-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(path.join(SITES, site), path.join(root, 'content'), { recursive: true });
  await rm(path.join(root, 'content', EXPECTED));
  await symlink(path.join(ROOT, 'app'), path.join(root, 'app'));
  return { root, expected: parse(await readFile(path.join(SITES, site, EXPECTED), 'utf8')) as Expected };
}

const sites = await readdir(SITES);

test.each(sites)('the site %s is judged as it should be', async (site) => {
  const { root, expected } = await projectOf(site);
  expect((await checkContent(root)).map(formatProblem)).toEqual(expected.problems ?? []);
});

test.each(sites)(
  'the site %s, where it is sound, has its parts, and describes its reports to feeds and engines',
  async (site) => {
    const { root, expected } = await projectOf(site);
    if (expected.problems) return await expect(loadContent({ root })).rejects.toThrow(expected.problems[0]);
    const content = await loadContent({ root });
    const { event, reports, glossary, people } = content;
    expect([...partsOf(content)]).toEqual(expected.parts);
    const shown = reports.map(({ slug, headings }) => ({
      address: `/reports/${slug}`,
      headings: headings.map(({ id }) => id),
    }));
    expect(shown).toEqual(expected.reports ?? []);
    expect(glossary.map(({ term }) => term)).toEqual(expected.terms ?? []);
    const feed = JSON.parse(jsonFeed(content)) as { items?: { url: string; title: string }[] };
    expect((feed.items ?? []).map(({ url }) => url)).toEqual(shown.map(({ address }) => event.url + address));
    for (const report of reports)
      expect(JSON.parse(reportJsonLd(event, report, nameOf(people, report.author)))).toMatchObject({
        headline: report.title,
        inLanguage: event.language,
        url: `${event.url}/reports/${report.slug}`,
      });
  },
);
