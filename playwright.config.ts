import { defineConfig } from '@playwright/test';
import { findBrowser } from '@/scripts/tests/ensure-browser.mjs';

const browser = await findBrowser();

/**
 * Journeys through a real browser against a production build: of a conference made up for them, those of e2e/own-content
 * of the one in content/. Each starts the server it needs (e2e/site/site-server.ts).
 */
export default defineConfig({
  testMatch: '*.journey.ts',
  // Those that draw most come first: at the end one of them would be waited for alone.
  projects: [
    { name: 'own content', testDir: 'e2e/own-content' },
    { name: 'made-up conference', testDir: 'e2e/journeys' },
  ],
  globalSetup: './e2e/site/prepare-journeys.ts',
  fullyParallel: true,
  // Twice as many as two processors would be needed by pages that draw all the time: most of them wait, for a server, a
  // pause or a limit.
  workers: 4,
  forbidOnly: Boolean(process.env.CI),
  // On a machine at rest most take less than ten seconds; those that take longer say so with test.slow().
  timeout: 45_000,
  // What takes longer says so where it is expected, and why.
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    timezoneId: 'America/Los_Angeles',
    locale: 'en-GB',
    // See e2e/with-copy.ts.
    serviceWorkers: 'block',
    // What was done and when, of the second try of a journey that failed. To write it down in every journey, in case it
    // fails, would take a tenth of all time; `npx playwright test --trace retain-on-failure` does so.
    trace: { mode: 'on-first-retry', snapshots: false, screenshots: false },
    launchOptions: {
      ...browser,
      args: [
        // Browsers in containers have no sandbox of their own, and nothing but our own pages is opened here.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
