// npm run bench: measures this site beside other ways to publish the same pages. bench/README.md says what is measured
// and how.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '@/scripts/tests/ensure-browser.mjs';
import { measureBoard } from './board';
import { measureEngines } from './engines';
import { measureFold } from './fold';
import { measureHour } from './hour';
import { measureQuiz } from './quiz';
import { measureRace } from './race';
import { installReadBench, peerTargets, preparePeers } from './peers';
import { run } from '@/scripts/run';
import { ROOT } from '@/scripts/steps.mjs';
import { RESULTS } from './results';
import { measureScale } from './scale';
import { measureSearch } from './search';
import { samePageServers } from './same-page-servers';
import { PORTS, siteTarget, type Target } from './site-target';

const PARTS = [
  'read',
  'serve',
  'lighthouse',
  'tap',
  'quiz',
  'search',
  'board',
  'scale',
  'fold',
  'race',
  'engines',
  'hour',
] as const;
type Part = (typeof PARTS)[number];

const REPORT = '/reports/scaling-to-10-million-users';
/** Today, the list and the four reports. Each peer has its own first page and the same four texts. */
const PAGES = ['/', '/reports', '/reports/keynote', '/reports/ruby-on-lambda', REPORT, '/reports/deepracer-final'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'read,serve,lighthouse,tap,quiz' },
    runs: { type: 'string', default: '5' },
    reports: { type: 'string', default: '300' },
    minutes: { type: 'string', default: '60' },
    'laps-per-second': { type: 'string', default: '20' },
    'no-peers': { type: 'boolean', default: false },
  },
});
const parts = partsOf(values.only);
const { runs } = values;

/** The fold and the races are measured without a site, a browser or peers. */
const needsSite = parts.some((part) => !['fold', 'race', 'engines', 'hour'].includes(part));

if (needsSite) await prepareSite();
mkdirSync(RESULTS, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'daypass-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

if (needsSite) await installReadBench();
const needsPeers = parts.some(
  (part) => !['lighthouse', 'quiz', 'search', 'board', 'scale', 'fold', 'race', 'engines', 'hour'].includes(part),
);
if (needsPeers && !values['no-peers']) await preparePeers();
const peers = values['no-peers'] ? [] : peerTargets();
let site: Target | undefined;
const own = () =>
  (site ??= siteTarget({ name: 'daypass', root: ROOT, work, port: PORTS.own, report: REPORT, pages: PAGES }));
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(2)}`);

const measurements: Record<Part, () => Promise<unknown>> = {
  read: () => measure('read/read.mjs', 'read', [own(), ...peers]),
  serve: () => measure('read/serve.mjs', 'serve', samePageServers({ own: own(), work, hasPeers: peers.length > 0 })),
  lighthouse: () =>
    measure('read/lighthouse.mjs', 'lighthouse', [
      { ...own(), name: 'a report' },
      { ...own(), name: 'Today', report: '/' },
    ]),
  tap: () => measure('first-tap.mjs', 'tap', [own(), ...peers]),
  quiz: () => measureQuiz({ runs: Number(runs) }),
  search: () => measureSearch({ reports: Number(values.reports), runs: Number(runs), work }),
  board: () => measureBoard({ runs: Number(runs) }),
  scale: () => measureScale({ reports: Number(values.reports), runs, work }),
  fold: () => Promise.resolve(measureFold()),
  race: () => measureRace({ runs, work }),
  engines: () => measureEngines({ runs, work }),
  hour: () => measureHour({ minutes: values.minutes, lapsPerSecond: values['laps-per-second'], work }),
};
for (const part of PARTS.filter((each) => parts.includes(each))) await measurements[part]();
console.log(`\nAll runs are in ${RESULTS}.`);

function measure(script: string, name: Part, targets: Target[]): Promise<void> {
  const config = join(work, `${name}.json`);
  writeFileSync(config, JSON.stringify(targets, null, 1));
  console.log(`\n## ${name}\n`);
  return run(process.execPath, [join('bench', script), config, '--runs', runs, '--out', join(RESULTS, `${name}.json`)]);
}

async function prepareSite(): Promise<void> {
  if (!existsSync(join(ROOT, 'dist', 'site.json'))) end('There is no build to measure: npm run build first.');
  if (process.env.CHROMIUM) return;
  const { executablePath } = (await findBrowser({ whole: true })) ?? end('A browser is needed; npm test installs one.');
  if (executablePath) process.env.CHROMIUM = executablePath;
}

function partsOf(list: string): Part[] {
  const named = list.split(',');
  const unknown = named.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0) end(`Unknown: ${unknown.join(', ')}; --only takes ${PARTS.join(', ')}.`);
  return PARTS.filter((part) => named.includes(part));
}

function end(message: string): never {
  console.error(message);
  process.exit(1);
}
