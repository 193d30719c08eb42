import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfSettings } from './check-settings';
import { inFolder, isThere, judge } from './programs';
import type { Checked } from './programs';

const NAME = 'daypass@.service';

export function checkUnit(root: string): Checked {
  const what = `deploy/systemd/${NAME}`;
  const text = readFileSync(join(root, 'deploy', 'systemd', NAME), 'utf8');
  const faults = faultsOfSettings(settingsOf(text));
  if (!isThere('systemd-analyze')) return { what, faults, unchecked: 'systemd-analyze is not here' };
  const judged = inFolder((folder) => {
    // systemd asks whether the program is there. Here it may lie elsewhere, and so may the folder.
    const own = text.replace('/usr/bin/node', process.execPath).replaceAll('/opt/daypass', root);
    writeFileSync(join(folder, NAME), own);
    return judge('systemd-analyze', ['verify', '--man=no', join(folder, NAME.replace('@', '@3000'))]);
  });
  return { what, faults: [...faults, ...judged] };
}

function settingsOf(unit: string): Record<string, string> {
  const lines = [...unit.matchAll(/^Environment=(.*)$/gm)].map(([, line]) => line!.replaceAll('%i', '3000'));
  return Object.fromEntries(
    lines.flatMap((line) => line.split(' ').map((each) => each.split(/=(.*)/s, 2) as [string, string])),
  );
}
