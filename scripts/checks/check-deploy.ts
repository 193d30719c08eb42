// npm run check:deploy: whether the files of deploy/ are what their programs take. It installs missing programs where apt
// does, and says plainly what it could not check.
import { ROOT } from '@/scripts/steps.mjs';
import { checkCaddy } from '@/scripts/checks/deploy/check-caddy';
import { checkCompose } from '@/scripts/checks/deploy/check-compose';
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
];
for (const { what, faults, unchecked } of all) {
  const outcome = unchecked ? `not checked: ${unchecked}` : faults.length === 0 ? 'fine' : `${faults.length} faults`;
  console.log(`${what}: ${outcome}`);
  for (const fault of faults) console.error(`  ${fault}`);
}
console.log('No container was built here: that needs a container engine.');
process.exitCode = all.some(({ faults }) => faults.length > 0) ? 1 : 0;
