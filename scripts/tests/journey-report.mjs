// What Playwright wrote about a run of journeys, in the numbers of the last line.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../steps.mjs';

/** Zeros where there is no report. Passed at the second try only is passed, and named. */
export function readJourneyReport(path) {
  const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  const named = ({ file }) => relative(ROOT, join(report.config.rootDir, file));
  return {
    passed: report ? report.stats.expected + report.stats.flaky : 0,
    failed: report?.stats.unexpected ?? 0,
    secondTries: (report?.suites ?? []).flatMap((suite) => flakyIn(suite, named(suite))),
    files: (report?.suites ?? []).map((suite) => ({ file: named(suite), ms: msOf(suite) })),
  };
}

/** How long all journeys of a file took together, second tries included. */
function msOf({ specs = [], suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const parts = [...results.map(({ duration }) => duration), ...suites.map(msOf)];
  return parts.reduce((sum, ms) => sum + ms, 0);
}

/** The journeys of a report that failed once and then passed, those of its parts included. */
function flakyIn({ specs = [], suites = [] }, file) {
  const flaky = specs.flatMap(({ title, line, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `  ${file}:${line} ${title}${projectName ? ` (${projectName})` : ''}`),
  );
  return [...flaky, ...suites.flatMap((suite) => flakyIn(suite, file))];
}
