// npm run check:sites: builds and serves conferences that lack most of what one can have. What a conference lacks has
// no address, and nothing leads there. One conference is in the pseudo-language: it shows any text that is no message
// of words/.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, copyProject } from '@/scripts/build/project-copy';
import { partAddresses, PARTS, type Part } from '@/domain/content/parts';
import { findPlainWords } from '@/scripts/checks/small-sites/find-plain-words';
import { crawlSite } from '@/scripts/checks/small-sites/crawl-site';
import { serveFolder } from '@/scripts/checks/small-sites/serve-folder';

type Expected = { parts: Part[]; races: string[]; pictures: number; isStrange?: true };

const sites: Record<string, Expected> = {
  announced: { parts: [], races: [], pictures: 0 },
  drafts: { parts: ['races', 'desk', 'glossary'], races: ['open', 'final'], pictures: 1 },
  strange: { parts: [...PARTS], races: ['open'], pictures: 0, isStrange: true },
};

const ABSENT = ['/quiz/mixed', '/reports/opening', '/leaderboard/nowhere'];

/** `npm run check:sites -- strange` checks only that one. */
const only = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), 'daypass-small-site-'));
try {
  copyProject(folder, { sharesParts: true });
  for (const [name, expected] of Object.entries(sites)) {
    if (only.length > 0 && !only.includes(name)) continue;
    rmSync(join(folder, 'content'), { recursive: true });
    cpSync(join('scripts/checks/small-sites', name), join(folder, 'content'), { recursive: true });
    await build(folder);
    const server = await serveFolder(folder);
    const faults = await faultsOf(server.origin, expected).finally(server.stop);
    for (const fault of faults) console.error(`${name}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    else console.log(`${name}: as it should be`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function faultsOf(origin: string, { parts, races, pictures, isStrange }: Expected): Promise<string[]> {
  const { faults, addresses } = await crawlSite(origin, join(folder, 'dist'));
  for (const part of PARTS) {
    const { status } = await fetch(origin + partAddresses[part]);
    const due = parts.includes(part) ? 200 : 404;
    if (status !== due) faults.push(`${partAddresses[part]} is answered with ${status} instead of ${due}`);
  }
  for (const address of ABSENT.filter((each) => !isStrange || each === '/leaderboard/nowhere')) {
    const { status } = await fetch(origin + address);
    if (status !== 404) faults.push(`${address} is answered with ${status} instead of 404`);
  }
  // A picture is several files, of two formats and perhaps two widths.
  const files = addresses.filter((address) => address.startsWith('/generated/figures/'));
  const shown = new Set(files.map((file) => file.replace(/(-wide)?\.\w+$/, '')));
  if (shown.size !== pictures) faults.push(`${shown.size} pictures are published: ${files.join(', ')}`);

  const { status } = await fetch(`${origin}/api/health`);
  if (status !== 200) faults.push(`/api/health says ${status}`);
  const list = (await (await fetch(`${origin}/api/races`)).json()) as { races: { slug: string }[] };
  const slugs = list.races.map(({ slug }) => slug);
  if (slugs.join() !== races.join()) faults.push(`/api/races lists ${slugs.join(', ') || 'nothing'}`);
  if (isStrange) faults.push(...(await findPlainWords(origin, folder)));
  return faults;
}
