// npm run check:deploy: whether the files of deploy/ are what their programs take. It installs missing programs where apt
// does, and says plainly what it could not check. With --image it also builds the image with docker or podman, which takes
// minutes, and runs it.
import { ROOT } from '@/scripts/steps.mjs';
import { checkCaddy } from '@/scripts/checks/deploy/check-caddy';
import { checkCompose } from '@/scripts/checks/deploy/check-compose';
import { checkImage } from '@/scripts/checks/deploy/check-image';
import { checkContainerfile } from '@/scripts/checks/deploy/check-containerfile';
import { checkNginx } from '@/scripts/checks/deploy/check-nginx';
import { checkUnit } from '@/scripts/checks/deploy/check-unit';
import { installPrograms } from '@/scripts/checks/deploy/programs';
import type { Checked } from '@/scripts/checks/deploy/programs';

await installPrograms();
const all: Checked[] = [
  checkNginx(ROOT),
  checkCaddy(ROOT),
  checkUnit(ROOT),
  checkCompose(ROOT),
  checkContainerfile(ROOT),
  await image(),
];
for (const { what, faults, unchecked } of all) {
  const outcome = unchecked ? `not checked: ${unchecked}` : faults.length === 0 ? 'fine' : `${faults.length} faults`;
  console.log(`${what}: ${outcome}`);
  for (const fault of faults) console.error(`  ${fault}`);
}
process.exitCode = all.some(({ faults }) => faults.length > 0) ? 1 : 0;

async function image(): Promise<Checked> {
  if (process.argv.includes('--image')) return checkImage(ROOT);
  return { what: 'the image', faults: [], unchecked: 'NOT BUILT: npm run check:deploy -- --image does' };
}
