import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '@/scripts/steps.mjs';

export type BrokenPath = { file: string; line: number; path: string };

/** These folders are not ours, or a build makes them. Nothing in them is read or looked for. */
const IGNORED = [
  'node_modules',
  '.git',
  '.next',
  'out',
  'dist',
  'generated',
  'data',
  'test-results',
  'playwright-report',
];
const MADE = [...IGNORED.filter((name) => name !== '.git'), 'public/generated', 'public/sw.js', 'bench/results'];

/** Another conference replaces the rest of this folder. What documents name there is only an example. */
const OF_THIS_CONFERENCE = /^content\/(?!README\.md$)/;

const LINK = /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;
const CODE = /`([^`\n]+)`/g;
/** A path and nothing else: no placeholder (<slug>), pattern (*), option, command or address. */
const PATH = /^(?:\.{1,2}\/)?[\w.[\]()-]+(?:\/[\w.[\]()-]+)*\/?$/;
const EXTENSION = /\.(?:ts|tsx|mts|mjs|js|json|md|mdx|yaml|yml|css|html|svg|png|sql|prisma|toml|sh)$/;

/** Every path that a document names in a link or in backticks, and that does not exist. */
export function checkDocs(root: string): BrokenPath[] {
  return listDocuments(root, '').flatMap((file) => {
    const text = withoutFences(readFileSync(join(root, file), 'utf8'));
    return text.split('\n').flatMap((line, index) =>
      namedPaths(line, root, dirname(file))
        .filter((path) => !exists(root, dirname(file), path))
        .map((path) => ({ file, line: index + 1, path })),
    );
  });
}

function namedPaths(line: string, root: string, folder: string): string[] {
  const links = [...line.matchAll(LINK)]
    .map((match) => match[1]!.replace(/[?#].*$/, ''))
    .filter((target) => target !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target));
  const codes = [...line.matchAll(CODE)].map((match) => match[1]!).filter((text) => isPath(text, root, folder));
  return [...links, ...codes];
}

/**
 * `text/html` looks like a path too. A text counts as a path if it starts in an existing folder or ends like a source
 * file.
 */
function isPath(text: string, root: string, folder: string) {
  if (!PATH.test(text) || !text.includes('/')) return false;
  const first = text.split('/', 1)[0]!;
  return (
    first.startsWith('.') ||
    EXTENSION.test(text) ||
    existsSync(join(root, first)) ||
    existsSync(join(root, folder, first))
  );
}

function exists(root: string, folder: string, path: string) {
  const candidates = [join(folder, path), join(path)].map((name) => name.replace(/\/$/, ''));
  const isMade = candidates.some((name) => MADE.some((made) => name === made || name.startsWith(`${made}/`)));
  const isOfConference = candidates.some((name) => OF_THIS_CONFERENCE.test(name));
  return isMade || isOfConference || candidates.some((name) => existsSync(join(root, name)));
}

/** Code blocks hold examples. Their lines stay, but empty, so that line numbers are right. */
function withoutFences(text: string) {
  return text.replace(/^( *)(```+|~~~+)[\s\S]*?^\1\2 *$/gm, (block) => block.replace(/[^\n]/g, ''));
}

function listDocuments(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.includes(entry.name) ? [] : listDocuments(root, name);
    return entry.name.endsWith('.md') ? [name] : [];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const broken = checkDocs(ROOT);
  for (const { file, line, path } of broken)
    console.error(
      `${file}:${line}: names ${path}, which does not exist; expected a path from this file or from the project's folder.`,
    );
  if (broken.length > 0) process.exitCode = 1;
  else console.log('Every path that a document names exists.');
}
