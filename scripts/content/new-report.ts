// npm run new:report -- "Title of the report" [--slug=its-address]
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { kebabSchema } from '@/domain/content/scalars';
import { LONGEST_TITLE } from '@/domain/content/report';
import { FILL_IN } from '@/editorial/check/check-report';
import { readContent } from '@/editorial/content/read-content';
import { newReportText } from './new-report-text';
import { numberedSlug, slugOfTitle } from './report-slug';

const root = process.cwd();
const FOLDER = 'content/reports';
// Whoever reads only the first lines (`| head`) has the file all the same.
process.stdout.on('error', () => process.exit());

const { title, wanted } = readArguments();
if (title === '') end('A report needs a title: npm run new:report -- "Title of the report"');
if (title.length > LONGEST_TITLE)
  end(`The title has ${title.length} characters; ${LONGEST_TITLE} at most. Shorten it.`);
if (wanted !== undefined && !kebabSchema.safeParse(wanted).success)
  end(`“${wanted}” makes no good address. Choose ${kebabSchema.description}.`);

const taken = await slugsTaken();
const ofTitle = wanted ?? slugOfTitle(title);
const slug = ofTitle ?? numberedSlug(taken);
const file = `${FOLDER}/${slug}.mdx`;
if (taken.has(slug))
  end(`${file} is already there and was left alone. Edit it, or choose another address: --slug=${slug}-2`);

const text = await newText();
await mkdir(path.join(root, FOLDER), { recursive: true });
await writeFile(path.join(root, file), text, { flag: 'wx' });
console.log(`Made ${file}, a draft. Its address is /reports/${slug}.`);
if (ofTitle === null)
  console.log(
    'An address takes the letters a to z and digits, of which the title has too few. For a better one rename the file, or use --slug.',
  );
console.log('Fill in these lines, and read the comments above the other fields:\n');
text.split('\n').forEach((line, index) => {
  if (line.includes(FILL_IN)) console.log(`  ${file}:${index + 1}: ${line.trim()}`);
});
console.log('\n`npm run check:content` checks it, `npm run dev` shows it. Publish it by removing `draft: true`.');

function readArguments(): { title: string; wanted: string | undefined } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { slug: { type: 'string' } } });
    return { title: positionals.join(' ').replace(/\s+/g, ' ').trim(), wanted: values.slug };
  } catch {
    return end(
      'Write the title in quotes, after two dashes: npm run new:report -- "Title of the report" --slug=its-address',
    );
  }
}

/** Some file systems do not tell capitals apart. */
async function slugsTaken(): Promise<Set<string>> {
  const names = await readdir(path.join(root, FOLDER)).catch(() => []);
  return new Set(names.map((name) => path.parse(name).name.toLowerCase()));
}

/** The author of the latest report is the likeliest author of the next one. A new conference has only its people. */
async function newText() {
  const { reports, people } = await readContent(root);
  const written = reports.flatMap(({ frontmatter }) => frontmatter ?? []);
  const latest = written.toSorted((a, b) => b.updated.localeCompare(a.updated))[0];
  const author = latest?.author ?? people?.[0]?.id;
  if (author === undefined) end('A report needs an author: add at least one person to content/people.yaml first.');
  const order = Math.max(0, ...written.map((report) => report.order)) + 1;
  return newReportText({ title, author, today: new Date().toISOString().slice(0, 10), order });
}

function end(message: string): never {
  console.error(message);
  process.exit(1);
}
