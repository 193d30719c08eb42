// npm run check:build: another build, in another folder and with nothing cached, has to make the same as dist/. In
// between one sentence of one report is changed: its page has to differ, and every other page has to be the same, byte
// for byte. In a conference without a published report every page has to be the same.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, copyProject } from '@/scripts/build/project-copy';
import { type BuiltSite, DIST, readBuilt, readFile } from '@/e2e/site/built-site';

/** Lists of files with their hashes, and the whole content in packs. These rightly differ after each change. */
const FOLLOWS_CONTENT = /^\/(?:packs\/|sw\.js$|version\.json$)/;

const folder = mkdtempSync(join(tmpdir(), 'daypass-second-build-'));
try {
  copyProject(folder);
  const changed = correctOneReport(join(folder, 'content', 'reports'));
  await build(folder);
  const different = differences(readBuilt(DIST), readBuilt(join(folder, 'dist')));
  const wrong = different.filter((address) => address !== changed);
  if (changed && !different.includes(changed))
    wrong.push(`${changed} (its text was changed, and it came out the same)`);
  if (wrong.length > 0) {
    console.error(
      `After a change of ${changed ?? 'nothing'} alone, these came out otherwise than expected:\n  ${wrong.join('\n  ')}`,
    );
    process.exitCode = 1;
  } else if (changed) console.log(`Only ${changed} is another; every other file is the same, byte for byte.`);
  else console.log('Every file is the same, byte for byte.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function differences(one: BuiltSite, other: BuiltSite): string[] {
  const addresses = new Set([...Object.keys(one.files), ...Object.keys(other.files)]);
  return [...addresses].filter((address) => {
    if (FOLLOWS_CONTENT.test(address)) return false;
    return !(one.files[address] && other.files[address] && readFile(one, address).equals(readFile(other, address)));
  });
}

/**
 * In the first published report with a plain paragraph, changes the full stop of the last one to an exclamation mark: as
 * many words, but another text. Returns the address of the report. Null where there is no such report.
 */
function correctOneReport(reports: string): string | null {
  if (!existsSync(reports)) return null;
  const published = readdirSync(reports).filter((name) => name.endsWith('.mdx') && !isDraft(join(reports, name)));
  for (const name of published) {
    const path = join(reports, name);
    const text = readFileSync(path, 'utf8');
    const next = text.replace(/^([A-Z][^<>{}[\]\n]*)\.$(?![\s\S]*^[A-Z][^<>{}[\]\n]*\.$)/m, '$1!');
    if (next === text) continue;
    writeFileSync(path, next);
    return `/reports/${name.slice(0, -'.mdx'.length)}`;
  }
  return null;
}

function isDraft(path: string): boolean {
  return /^draft: true$/m.test(readFileSync(path, 'utf8'));
}
