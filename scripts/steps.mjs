// The steps that `npm run app`, `npm test` and other commands share. Plain JavaScript without packages, as it runs
// before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is cached between runs lies in node_modules, so that a fresh install forgets it. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'daypass');

const INSTALLED = join(CACHE, 'installed');
/** In dist, so that whoever removes or rebuilds dist by hand removes this stamp too. */
const BUILT = join(ROOT, 'dist', 'built-from');

const INPUT_FOLDERS = [
  'app',
  'components',
  'browser',
  'storage',
  'worker',
  'domain',
  'words',
  'editorial',
  'server',
  'press',
  'prisma',
].concat(['public', 'styles', 'scripts']);
const INPUT_FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.mjs',
  'mdx-components.tsx',
].concat(['prisma.config.ts']);
/** Files that the build itself writes, and tests, which say nothing about the product. */
const NOT_INPUTS =
  /^public\/(?:generated|previews|sw\.js|swe-worker-[^/]*\.js)(?:\/|$)|\.md$|\.test\.tsx?$|(?:^|\/)\.DS_Store$/;

/** A failure that a sentence explains. Anything else is a bug and shows its stack. */
export class StepError extends Error {}

/** `own`: the version of Node that runs this, such as `20.11.1`. */
export function checkNode(own = process.versions.node) {
  const wanted = readJson('package.json').engines.node;
  const [major, minor] = wanted.match(/\d+/g).map(Number);
  const [ownMajor, ownMinor] = own.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new StepError(
    `Daypass needs Node ${major}.${minor} or newer, and this is v${own}. Install it from https://nodejs.org and start again.`,
  );
}

/** Installs the packages of package-lock.json. Does nothing where they are there. */
export async function install() {
  const wanted = lockHash();
  if (readText(INSTALLED) === wanted) return;
  if (!hasLockedPackages())
    await step('Installing packages (npm ci)', 'npm', ['ci', '--no-fund', '--no-audit'], {
      advice:
        'Installing failed. Look at the lines above: without internet it needs an npm cache or a registry near by; ' +
        'SQLite comes ready-made for x64 and arm64 (Linux, macOS, Windows), elsewhere Daypass does not install.',
    });
  writeText(INSTALLED, wanted);
}

/** Builds site and server into dist/. Does nothing where no input has changed since. */
export async function build() {
  const inputs = hashInputs();
  const parts = ['server.js', 'site.json', 'races.json', 'quizzes.json'];
  if (readText(BUILT) === inputs && parts.every((file) => existsSync(join(ROOT, 'dist', file)))) return;
  rmSync(BUILT, { force: true });
  await step('Building the site (npm run build)', 'npm', ['run', '--silent', 'build'], {
    advice: 'Building failed. The lines above say where; after putting it right, start again.',
  });
  writeText(BUILT, inputs);
}

/** Runs a command in the project's folder, shows its output as it comes, and says how long it took. */
export async function step(title, command, args, { advice, env = {} } = {}) {
  console.log(`\n▸ ${title}`);
  const startedAt = performance.now();
  const outcome = await run(command, args, env);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (outcome === 0) return console.log(`✓ ${title}: ${seconds} s`);
  throw new StepError(`✗ ${title}: failed after ${seconds} s. ${advice ?? 'The lines above say why.'}`);
}

export function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // On Windows npm is a script, which only a shell can start.
    shell: process.platform === 'win32',
  });
  // Stopping the whole also stops this part. Ctrl-C in a terminal reaches both anyway.
  const forward = (signal) => child.kill(signal);
  process.once('SIGTERM', forward).once('SIGINT', forward);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command} cannot be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', forward).off('SIGINT', forward);
      if (signal === 'SIGTERM' || signal === 'SIGINT') process.exit(1);
      resolve(code ?? 1);
    });
  });
}

/** A hash of every file that the build reads. `content`: a folder that stands in for content/. */
export function hashInputs(root = ROOT, content = 'content') {
  const hash = createHash('sha256');
  const folders = [...INPUT_FOLDERS, content];
  const files = folders.flatMap((folder) => listFiles(root, folder)).concat(INPUT_FILES);
  for (const file of files.filter((name) => !NOT_INPUTS.test(name)).sort()) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (NOT_INPUTS.test(name)) return [];
    return entry.isDirectory() ? listFiles(root, name) : [name];
  });
}

function lockHash() {
  // Node decides which optional packages are installed, so another Node installs anew.
  const kind = `${process.platform} ${process.arch} ${process.versions.modules}`;
  return createHash('sha256')
    .update(kind)
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/** Whether npm, called by hand, has installed what the lock file asks for. Optional packages may be missing. */
function hasLockedPackages() {
  // A stamp that does not fit means another lock file or another Node. Packages of the right version may then be built
  // for another Node.
  if (existsSync(INSTALLED) || !existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '' || (!present[path] && (optional || devOptional))) return true;
    return present[path]?.version === version;
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function writeText(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
