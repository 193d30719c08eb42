// Firefox and WebKitGTK, with the programs that drive them: the system's, or else from Debian's packages.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installWithApt } from './install-with-apt.mjs';
import { StepError } from '../steps.mjs';

/** The names of each program, and the Debian package that brings it. Firefox drives itself, by WebDriver BiDi. */
const NEEDED = [
  { names: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
  { names: ['WebKitWebDriver'], package: 'webkit2gtk-driver' },
  { names: ['Xvfb'], package: 'xvfb' },
];

export async function ensureEngines() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  await installWithApt('Installing the other engines', missing, 'They are not to be had from here.').catch((error) => {
    if (!(error instanceof StepError)) throw error;
    console.log(error.message);
  });
  const lacking = missingPackages();
  if (lacking.length === 0) return;
  const packages = lacking.join(' ');
  throw new StepError(
    `The journeys in other engines need ${lacking.join(', ')}, which could not be installed. ` +
      `Install it (Debian: sudo apt-get install -y --no-install-recommends ${packages}) and start again.`,
  );
}

/** The path of Firefox, or null. */
export function findFirefox() {
  return findProgram(NEEDED[0].names);
}

function missingPackages() {
  return NEEDED.filter(({ names }) => findProgram(names) === null).map((needed) => needed.package);
}

function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
