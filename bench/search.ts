import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startSite } from '@/e2e/site/site-server';
import { startHost } from '@/e2e/site/start-host';
import { FLAGS, PHONE } from './phone.mjs';
import { build, copyProject } from '@/scripts/build/project-copy';
import { addReports } from './add-reports';
import { median, spread } from './race-turns';
import { RESULTS } from './results';
import { table } from './table';

type Options = { reports: number; runs: number; work: string };

/** Words of real reports and of generated ones, a typo, a phrase, and a word that is nowhere. */
const TYPED = ['quorum', 'the gateway drains', 'qourum', '"availability zone"', 'zzzzxy'];
const CPU_SLOWDOWN = 4;
const KEY_EVERY_MS = 120;
const READY_LIMIT_MS = 300_000;

type Key = { typed: string; paintedAfterMs: number; inWorkerMs: number };
type Run = { indexMs: number; againMs: number; longestTaskMs: number; keys: Key[] };

/** Builds the site with many generated reports, and measures how soon a phone shows what is found after each key. */
export async function measureSearch({ reports, runs, work }: Options): Promise<void> {
  const root = join(work, 'searched');
  console.log(`\n## search: ${reports} more reports\n`);
  copyProject(root, { sharesParts: true });
  addReports(root, reports);
  await build(root);
  const endHost = await startHost();
  const site = await startSite({}, join(root, 'dist'));
  try {
    const all: Run[] = [];
    for (let run = 1; run <= runs; run++) {
      all.push(await searchOnce(site.origin));
      console.error(`run ${run}: done`);
    }
    writeFileSync(join(RESULTS, 'search.json'), JSON.stringify({ reports, runs: all }, null, 1));
    console.log(tableOf(all));
  } finally {
    await site.close();
    await endHost();
  }
}

async function searchOnce(origin: string): Promise<Run> {
  const executablePath = process.env.CHROMIUM;
  const browser = await chromium.launch({ args: FLAGS, ...(executablePath && { executablePath }) });
  try {
    const context = await browser.newContext({ ...PHONE, bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript(watchKeys);
    await page.goto(origin);
    await page
      .getByRole('status')
      .filter({ hasText: 'Ready to work offline' })
      .waitFor({ state: 'attached', timeout: READY_LIMIT_MS });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const indexMs = await openIndexed(page, `${origin}/search`);
    // The index is being kept.
    await page.waitForFunction(() => caches.match('/.search-index', { cacheName: 'daypass-search' }).then(Boolean));
    const againMs = await openIndexed(page, `${origin}/search`);
    const keys: Key[] = [];
    for (const typed of TYPED) keys.push(...(await typeOut(page, typed)));
    const longestTaskMs = await page.evaluate(() => Math.max(0, ...(globalThis as Watched).searchBench.tasks));
    return { indexMs, againMs, longestTaskMs, keys };
  } finally {
    await browser.close();
  }
}

/** From the answer of the page to the whole index. */
async function openIndexed(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const isWhole = () => (globalThis as Watched).searchBench.wholeAt > 0;
  await page.waitForFunction(isWhole, null, { timeout: READY_LIMIT_MS });
  return page.evaluate(() => (globalThis as Watched).searchBench.wholeAt);
}

async function typeOut(page: Page, typed: string): Promise<Key[]> {
  await page.locator('[data-search-field]').fill('');
  const keys: Key[] = [];
  for (const key of typed) {
    await page.keyboard.press(key);
    await page.waitForTimeout(KEY_EVERY_MS);
    const isShown = () => (globalThis as Watched).searchBench.key !== null;
    await page.waitForFunction(isShown);
    const { paintedAfterMs, inWorkerMs } = (await page.evaluate(() => (globalThis as Watched).searchBench.key))!;
    const value = await page.inputValue('[data-search-field]');
    // A space or a quotation mark asks for the same words once more.
    keys.push({ typed: value, paintedAfterMs, inWorkerMs });
  }
  return keys;
}

type Watched = typeof globalThis & {
  searchBench: {
    wholeAt: number;
    tasks: number[];
    key: { paintedAfterMs: number; inWorkerMs: number } | null;
  };
};

/**
 * Runs in the page before its scripts. It notes when the worker has everything, and from each key to the frame that
 * shows what was found, and how much of that passed in the worker: browsers slow only the page down.
 */
function watchKeys(): void {
  const bench: Watched['searchBench'] = { wholeAt: 0, tasks: [], key: null };
  (globalThis as Watched).searchBench = bench;
  let keyAt = 0;
  let askedAt = 0;
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string; state?: { type: string } }>) => {
        if (data.state?.type === 'whole') bench.wholeAt ||= performance.now();
        if (data.type !== 'found') return;
        const inWorkerMs = performance.now() - askedAt;
        // The page draws the answer in this task. A word that is nowhere changes no result, only the line above them.
        requestAnimationFrame(() =>
          setTimeout(() => (bench.key = { paintedAfterMs: performance.now() - keyAt, inWorkerMs })),
        );
      });
    }
    override postMessage(message: { type: string }): void {
      if (message.type === 'ask') askedAt = performance.now();
      super.postMessage(message);
    }
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      bench.key = null;
      keyAt = timeStamp;
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.tasks.push(duration);
  }).observe({ type: 'longtask' });
}

function tableOf(runs: readonly Run[]): string {
  const keys = runs.flatMap((run) => run.keys);
  const slowed = ({ paintedAfterMs, inWorkerMs }: Key) => paintedAfterMs + (CPU_SLOWDOWN - 1) * inWorkerMs;
  const row = (name: string, values: readonly number[]) => [name, spread(values), Math.max(...values).toFixed(0)];
  return (
    table(
      ['', 'median (least-most), ms', 'worst, ms'],
      [
        row(
          'first index, worker not slowed',
          runs.map(({ indexMs }) => indexMs),
        ),
        row(
          'index that was kept, worker not slowed',
          runs.map(({ againMs }) => againMs),
        ),
        row(
          'from a key to its results, worker not slowed',
          keys.map(({ paintedAfterMs }) => paintedAfterMs),
        ),
        row(`the same, with the time in the worker taken ${CPU_SLOWDOWN} times`, keys.map(slowed)),
        row(
          'longest task of the page',
          runs.map(({ longestTaskMs }) => longestTaskMs),
        ),
      ],
    ) + `\n\n${median(keys.map(slowed)).toFixed(0)} ms at the median of ${keys.length} keys.`
  );
}
