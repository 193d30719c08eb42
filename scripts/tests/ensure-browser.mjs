// The browser in which journeys run: Playwright's own where it is installed, else the system's, else one is installed.
import { existsSync } from 'node:fs';
import { installWithApt } from './install-with-apt.mjs';
import { StepError, step } from '../steps.mjs';

const NEXT = 'Trying another way.';

/** Chromium without windows, bars and menus. It does the same to pages with a third less of the processor. */
const SHELL = '/usr/bin/chromium-headless-shell';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * { executablePath } of a system browser, {} where Playwright finds its own, null where there is none. `whole`: prefers
 * a browser that people use, with all its parts.
 */
export async function findBrowser({ whole = false } = {}) {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return {};
  const executablePath = (whole ? [...SYSTEM_BROWSERS, SHELL] : [SHELL, ...SYSTEM_BROWSERS]).find((path) =>
    existsSync(path),
  );
  return executablePath ? { executablePath } : null;
}

export async function ensureBrowser() {
  const found = await findBrowser();
  if (found && !couldBeLighter(found)) return;
  for (const attempt of [installShell, installChromium, installWithPlaywright]) {
    await attempt().catch((error) => {
      if (!(error instanceof StepError)) throw error;
      console.log(error.message);
    });
    if (await findBrowser()) return;
  }
  throw new StepError(
    'The journeys need a browser, and none could be installed. Install Chromium (Debian: sudo apt-get install -y chromium) and start again.',
  );
}

/**
 * Whether a lighter browser may be installed: only where root runs this, as nobody has to be asked for a password. On
 * somebody's own machine the browser stays as it is.
 */
const couldBeLighter = ({ executablePath }) => executablePath === '/usr/bin/chromium' && process.getuid?.() === 0;

const installShell = () => installWithApt('Installing a browser for the journeys', ['chromium-headless-shell'], NEXT);

const installChromium = () => installWithApt('Installing a browser for the journeys', ['chromium'], NEXT);

async function installWithPlaywright() {
  const args = ['--no', 'playwright', 'install', 'chromium'];
  await step("Fetching Playwright's browser", 'npx', args, { advice: 'It is not to be had from here.' });
}
