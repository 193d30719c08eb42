// The browser that journeys run in: Playwright's own where it is installed, else the system's, else one is installed.
import { existsSync } from 'node:fs';
import { installWithApt } from './install-with-apt.mjs';
import { StepError, step } from './steps.mjs';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** { executablePath } of a system browser, {} where Playwright finds its own, null where there is none. */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return {};
  const executablePath = SYSTEM_BROWSERS.find((path) => existsSync(path));
  return executablePath ? { executablePath } : null;
}

export async function ensureBrowser() {
  if (await findBrowser()) return;
  for (const attempt of [installFromDebian, installWithPlaywright]) {
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

function installFromDebian() {
  return installWithApt('Installing a browser for the journeys', ['chromium'], 'Trying another way.');
}

async function installWithPlaywright() {
  const args = ['--no', 'playwright', 'install', 'chromium'];
  await step("Fetching Playwright's browser", 'npx', args, { advice: 'It is not to be had from here.' });
}
