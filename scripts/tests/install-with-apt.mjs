// Installs packages of Debian where a test lacks a program. Plain JavaScript: it runs before anything is checked.
import { spawnSync } from 'node:child_process';
import { step } from '../steps.mjs';

/** Does nothing where there is no apt, or where nobody may use it. */
export async function installWithApt(title, packages, advice) {
  if (!isCommand('apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !isCommand('sudo')) return;
  const apt = isRoot ? ['apt-get'] : ['sudo', 'apt-get'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('Asking for the list of packages', apt[0], [...apt.slice(1), 'update', '-qq'], { env, advice });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  await step(title, apt[0], [...apt.slice(1), ...install], { env, advice });
}

function isCommand(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}
