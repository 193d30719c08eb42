// `npm test`: everything that has to hold, on a fresh clone too. Stops at the first stage that fails. The last line is
// the totals.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser } from './tests/ensure-browser.mjs';
import { readJourneyReport } from './tests/journey-report.mjs';
import { CACHE, ROOT, StepError, build, checkNode, install, step } from './steps.mjs';
import { together } from './together.mjs';

const UNIT = join(CACHE, 'unit-tests.json');
const JOURNEYS = join(CACHE, 'journeys.json');

let isGreen = true;
try {
  checkNode();
  await install();
  mkdirSync(CACHE, { recursive: true });
  for (const file of [UNIT, JOURNEYS]) rmSync(file, { force: true });
  await ensureBrowser();
  await script('Making the database client', 'db:generate');
  await script('Words', 'words');
  await together([
    ['Lint and types', 'lint'],
    ['Format', 'format:check'],
    ['Content', 'check:content'],
    ['Paths named in documents', 'check:docs'],
  ]);
  await sideBySide([unitTests(), sites()]);
  // A machine that stalls for seconds must not fail the whole. Journeys that needed their second try are named below.
  const journeys = ['--no', 'playwright', 'test', '--retries=1', '--reporter=list,json'];
  await step('Journeys in a browser', 'npx', journeys, {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: JOURNEYS },
  });
  await sideBySide([
    script('The same pages from another build', 'check:build'),
    script('Conferences that lack most of it', 'check:sites'),
  ]);
} catch (error) {
  isGreen = false;
  console.error(error instanceof StepError ? `\n${error.message}` : error);
}
const { passed, failed, secondTries, slowest } = totals();
if (slowest.length) console.log(`\nThe slowest files, each with all its tests:\n${slowest.join('\n')}`);
if (secondTries.length)
  console.log(`\nPassed at the second try only, a defect to look into:\n${secondTries.join('\n')}`);
// A failed stage counts as one failed test, even if it is no test: a red run never ends with '0 failed'.
console.log(`\n${passed} passed, ${isGreen ? failed : Math.max(failed, 1)} failed`);
process.exitCode = isGreen && failed === 0 ? 0 : 1;

async function sites() {
  await build();
  await script('The site that journeys look at', 'build:journeys');
}

function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`];
  return step('Unit tests', 'npx', ['--no', 'vitest', 'run', ...reporters]);
}

/** Waits for all of them, so that nothing goes on after the totals. Tells every failure. */
async function sideBySide(steps) {
  const outcomes = await Promise.allSettled(steps);
  const failures = outcomes.flatMap(({ reason }) => reason ?? []);
  const bug = failures.find((failure) => !(failure instanceof StepError));
  if (bug) throw bug;
  if (failures.length) throw new StepError(failures.map(({ message }) => message).join('\n'));
}

function script(title, name) {
  return step(title, 'npm', ['run', '--silent', name], {
    advice: `The lines above say why; \`npm run ${name}\` repeats it.`,
  });
}

function totals() {
  const unit = existsSync(UNIT) ? JSON.parse(readFileSync(UNIT, 'utf8')) : null;
  const journeys = readJourneyReport(JOURNEYS);
  return {
    passed: (unit?.numPassedTests ?? 0) + journeys.passed,
    failed: (unit?.numFailedTests ?? 0) + journeys.failed,
    secondTries: journeys.secondTries,
    slowest: slowestOf([...unitFiles(unit), ...journeys.files]),
  };
}

function unitFiles(report) {
  const files = report?.testResults ?? [];
  return files.map(({ name, startTime, endTime }) => ({ file: relative(ROOT, name), ms: endTime - startTime }));
}

function slowestOf(files) {
  const first = files.toSorted((a, b) => b.ms - a.ms).slice(0, 10);
  return first.map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${file}`);
}
