// `npm run engines`: the journeys of e2e/engines in Firefox and in WebKitGTK. The last line is the totals.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureEngines } from './ensure-engines.mjs';
import { readJourneyReport } from './journey-report.mjs';
import { CACHE, StepError, checkNode, install, step } from '../steps.mjs';

const REPORT = join(CACHE, 'engine-journeys.json');

let isGreen = true;
try {
  checkNode();
  await install();
  mkdirSync(CACHE, { recursive: true });
  rmSync(REPORT, { force: true });
  await ensureEngines();
  await step('Making the database client', 'npm', ['run', '--silent', 'db:generate']);
  await step('Words', 'npm', ['run', '--silent', 'words']);
  // As in `npm test`, journeys that needed their second try are named below.
  const journeys = ['--no', 'playwright', 'test', '--config=e2e/engines/playwright.config.ts', '--retries=1'];
  await step('Journeys in Firefox and WebKitGTK', 'npx', [...journeys, '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT },
  });
} catch (error) {
  isGreen = false;
  console.error(error instanceof StepError ? `\n${error.message}` : error);
}
const { passed, failed, secondTries } = readJourneyReport(REPORT);
if (secondTries.length)
  console.log(`\nPassed at the second try only, a defect to look into:\n${secondTries.join('\n')}`);
console.log(`\n${passed} passed, ${isGreen ? failed : Math.max(failed, 1)} failed`);
process.exitCode = isGreen && failed === 0 ? 0 : 1;
