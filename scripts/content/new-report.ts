import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FILL_IN } from '@/editorial/check/check-report';
import { newReportText, slugOfTitle } from './new-report-text';
import { readContent } from '@/editorial/content/read-content';

const root = process.cwd();
const title = parseArgs({ allowPositionals: true }).positionals.join(' ').trim();
const slug = slugOfTitle(title);
const file = `content/reports/${slug}.mdx`;

if (slug === '') end('A report needs a title: npm run new:report -- "Title of the report"');
if (await exists(file)) end(`${file} is already there and was left alone. Choose another title, or edit that file.`);
const text = await newText();
await mkdir(path.join(root, 'content/reports'), { recursive: true });
await writeFile(path.join(root, file), text, { flag: 'wx' });
console.log(`Made ${file}, a draft. Fill in these lines, and read the comments above the other fields:\n`);
text.split('\n').forEach((line, index) => {
  if (line.includes(FILL_IN)) console.log(`  ${file}:${index + 1}: ${line.trim()}`);
});
console.log('\n`npm run check:content` checks it, `npm run dev` shows it. Publish it by removing `draft: true`.');

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

async function exists(name: string) {
  return access(path.join(root, name)).then(
    () => true,
    () => false,
  );
}

function end(message: string): never {
  console.error(message);
  process.exit(1);
}
