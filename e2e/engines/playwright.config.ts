import { defineConfig } from '@playwright/test';
import { ENGINES } from './engine';
import type { EngineOptions } from './journey';

/** Journeys in engines that Playwright does not drive. Playwright only runs and reports these journeys. */
export default defineConfig<object, EngineOptions>({
  testDir: '.',
  testMatch: '*.engines.ts',
  globalSetup: '../site/prepare-journeys.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: ENGINES.map((engineName) => ({ name: engineName, use: { engineName } })),
});
