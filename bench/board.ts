import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { RACE } from '@/e2e/people/race';
import { RaceDay } from '@/e2e/people/race-day';
import { DIST } from '@/e2e/site/built-site';
import { startSite } from '@/e2e/site/site-server';
import { startHost } from '@/e2e/site/start-host';
import { FLAGS, PHONE, slowDown } from './phone.mjs';
import { spread } from './race-turns';
import { random } from './random';
import { RESULTS } from './results';
import { table } from './table';

const RACERS = 220;
const LAPS_PER_SECOND = 6;
const SECONDS = 20;
/** A frame later than this is seen as a jerk. */
const JERK_MS = 50;

type Run = {
  laps: number;
  framesPerSecond: number;
  longestMs: number;
  jerks: number;
  busyShare: number;
  shifts: number;
};

/** Watches the board of a busy race on a slow phone: frames, and how much of the time its processor has work. */
export async function measureBoard({ runs, dist = DIST }: { runs: number; dist?: string }): Promise<void> {
  const endHost = await startHost();
  try {
    const all: Run[] = [];
    for (let run = 1; run <= runs; run++) {
      all.push(await watchRace(dist, run));
      console.error(`run ${run}: ${JSON.stringify(all.at(-1))}`);
    }
    writeFileSync(join(RESULTS, 'board.json'), JSON.stringify(all, null, 1));
    console.log(`\n## board\n\n${boardTable(all)}\n`);
  } finally {
    await endHost();
  }
}

async function watchRace(dist: string, run: number): Promise<Run> {
  const site = await startSite({}, dist);
  const { CHROMIUM } = process.env;
  const browser = await chromium.launch({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: FLAGS });
  try {
    const day = new RaceDay(site);
    const chance = random(run);
    const lapOf = (racer: number) => [`Racer ${racer}`, (9 + chance.next() * 20).toFixed(3)] as const;
    await day.countingLaps(Array.from({ length: RACERS }, (_, racer) => lapOf(racer)));
    const page = await (await browser.newContext({ ...PHONE, serviceWorkers: 'block' })).newPage();
    const cdp = await page.context().newCDPSession(page);
    await slowDown(cdp);
    await cdp.send('Performance.enable');
    await page.goto(`${site.origin}${RACE}`);
    await page.locator('.tower-rows .row').first().waitFor();
    await sleepFor(2_000);

    const busyMs = async () =>
      (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
    const before = await busyMs();
    await page.evaluate(countFrames);
    let laps = 0;
    const begin = Date.now();
    while (Date.now() - begin < SECONDS * 1_000) {
      await sleepFor(Math.max(0, begin + (laps * 1_000) / LAPS_PER_SECOND - Date.now()));
      // Who drives is drawn by lot: most laps are no news, some move a racer far up.
      await day.countingLaps([lapOf(chance.whole(0, RACERS - 1))]);
      laps += 1;
    }
    const { gaps, shifts } = await framesOf(page);
    const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1_000;
    return {
      ...{ laps, shifts, framesPerSecond: gaps.length / seconds, longestMs: Math.max(...gaps) },
      ...{
        jerks: gaps.filter((gap) => gap > JERK_MS).length,
        busyShare: ((await busyMs()) - before) / 1_000 / seconds,
      },
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

type Counted = { gaps: number[]; shifts: number };

/** Runs in the page. Its functions are methods: what runs this file gives others a name, by a helper that the page lacks. */
function countFrames(): void {
  const counted = {
    gaps: [] as number[],
    shifts: 0,
    last: performance.now(),
    next() {
      requestAnimationFrame((now) => {
        counted.gaps.push(now - counted.last);
        counted.last = now;
        counted.next();
      });
    },
  };
  Object.assign(globalThis, { counted });
  counted.next();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) counted.shifts += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift' });
}

const framesOf = (page: Page) =>
  page.evaluate(() => {
    const { gaps, shifts } = (globalThis as unknown as { counted: Counted }).counted;
    return { gaps, shifts };
  });

function boardTable(all: readonly Run[]): string {
  const of = (title: string, value: (run: Run) => number, digits = 0) => {
    const values = all.map((each) => value(each));
    return [title, spread(values, digits)];
  };
  return table(
    [`${RACERS} racers, ${SECONDS} s, processor four times slower`, 'median (least-most)'],
    [
      of('laps a second that came', ({ laps }) => laps / SECONDS, 1),
      of('frames a second', ({ framesPerSecond }) => framesPerSecond),
      of('longest frame, ms', ({ longestMs }) => longestMs),
      of(`frames over ${JERK_MS} ms`, ({ jerks }) => jerks),
      of('processor of the page, % of the time', ({ busyShare }) => busyShare * 100),
      of('layout shift', ({ shifts }) => shifts, 3),
    ],
  );
}
