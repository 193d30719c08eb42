// Reads what Playwright wrote about a run of journeys, and gives the numbers of the last line.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../steps.mjs';

/** Zeros where there is no report. A journey that passed only at its second try counts as passed, and is named. */
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

/** How long all journeys of a file took together, with second tries. */
function msOf({ specs = [], suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const parts = [...results.map(({ duration }) => duration), ...suites.map(msOf)];
  return parts.reduce((sum, ms) => sum + ms, 0);
}

/** The journeys of a report, and of its parts, that failed once and then passed. */
function flakyIn({ specs = [], suites = [] }, file) {
  const flaky = specs.flatMap(({ title, line, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `  ${file}:${line} ${title}${projectName ? ` (${projectName})` : ''}`),
  );
  return [...flaky, ...suites.flatMap((suite) => flakyIn(suite, file))];
}
