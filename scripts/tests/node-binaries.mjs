// Other versions of Node, as npm packages: a network that reaches nothing but the registry has them too.
import { accessSync, chmodSync, constants, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { CACHE, StepError } from '../steps.mjs';
import { installApart } from './install-apart.mjs';

/** Cached between runs. Each version has 100 to 200 MB. */
const KEPT = join(CACHE, 'nodes');
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * Fetches a version such as `20.19` or `26` if it is not there yet. Returns the folder with its `bin` and `include`.
 */
export function fetchNode(version) {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform))
    throw new StepError(
      `Node ${version} cannot be had as a package for ${platform}: there are ${PLATFORMS.join(', ')}.`,
    );
  const home = join(KEPT, version);
  const folder = join(home, 'node_modules', `node-${platform}`);
  if (existsSync(join(folder, 'bin', 'node'))) return folder;
  installApart(home, `Node ${version}`, `node-${platform}@${version}`);
  return folder;
}

/**
 * A folder for PATH with this Node, npm and a shell, and nothing else: no compiler, no make, no Python, as on a machine
 * where nobody has installed any.
 */
export function bareTools(folder, node) {
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(node, 'bin', 'node'), join(folder, 'node'));
  for (const name of ['sh', 'env', 'uname', 'git', 'true', 'setpriv']) {
    const path = find(name);
    if (path) symlinkSync(path, join(folder, name));
  }
  const npm = process.env.npm_execpath;
  if (!npm) throw new StepError('Start this as `npm run nodes`.');
  for (const [name, file] of [
    ['npm', npm],
    ['npx', join(dirname(npm), 'npx-cli.js')],
  ]) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexec node "${file}" "$@"\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

function find(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
