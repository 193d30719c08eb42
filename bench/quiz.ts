import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { chromium, type Browser, type CDPSession, type Locator, type Page } from '@playwright/test';
import { QuizPlayer } from '@/e2e/people/quiz-player';
import { DIST } from '@/e2e/site/built-site';
import { startSite } from '@/e2e/site/site-server';
import { startHost } from '@/e2e/site/start-host';
import { FLAGS, PHONE, slowDown, touch } from './phone.mjs';
import { median, spread } from './race-turns';
import { RESULTS } from './results';
import { table } from './table';

const STILL_FOR_MS = 200;
const LIMIT_MS = 10_000;

const QUIZ = '/quiz/which-tier';
/** Pages that an island makes interactive. What all of them load costs nothing more on a further page. */
const INTERACTIVE = [QUIZ, '/tiers', '/offline', '/leaderboard', '/desk'];
const QUESTIONS = 20;

/** Measures the bytes of script of a quiz and of the tier explorer, and how soon a phone answers a tap on "Check". */
export async function measureQuiz({ runs }: { runs: number }): Promise<void> {
  const endHost = await startHost();
  const site = await startSite({}, DIST);
  try {
    const scripts = await withBrowser((browser) => weighScripts(browser, site.origin));
    console.log(`\n## quiz\n\n${scriptTable(scripts)}\n`);
    const taps: Tap[] = [];
    for (let run = 1; run <= runs; run++) {
      taps.push(...(await withBrowser((browser) => tapThroughQuiz(browser, site.origin, run))));
      taps.push(...(await withBrowser(tapBarePage)));
      console.error(`run ${run}: done`);
    }
    writeFileSync(join(RESULTS, 'quiz.json'), JSON.stringify({ scripts, taps }, null, 1));
    console.log(tapTable(taps));
  } finally {
    await site.close();
    await endHost();
  }
}

type Scripts = Record<string, Map<string, number>>;

/**
 * The scripts that each page loads until it is quiet, by the bytes of their bodies as sent. It runs without a worker,
 * which would copy all other scripts too.
 */
async function weighScripts(browser: Browser, origin: string): Promise<Scripts> {
  const scripts: Scripts = {};
  for (const path of INTERACTIVE) {
    const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    const loaded = (scripts[path] = new Map<string, number>());
    cdp.on('Network.responseReceived', ({ response, type }) => {
      // The names of headers are spelled as the server wrote them.
      const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1];
      if (type === 'Script') loaded.set(new URL(response.url).pathname, Number(length));
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await context.close();
  }
  return scripts;
}

function scriptTable(scripts: Scripts): string {
  const all = Object.values(scripts);
  const shared = new Set([...all[0]!.keys()].filter((address) => all.every((loaded) => loaded.has(address))));
  const kib = (loaded: Map<string, number>, isCounted: (address: string) => boolean) => {
    const bytes = [...loaded].filter(([address]) => isCounted(address)).map(([, size]) => size);
    return (bytes.reduce((sum, size) => sum + size, 0) / 1024).toFixed(1);
  };
  const rows = [QUIZ, '/tiers'].map((path) => {
    const loaded = scripts[path]!;
    return [
      path,
      kib(loaded, () => true),
      kib(loaded, (address) => shared.has(address)),
      kib(loaded, (address) => !shared.has(address)),
    ];
  });
  return table(['script, KiB compressed', 'all', 'what every interactive page loads', 'beyond it'], rows);
}

type Tap = { on: string; paintedAfter: number };

/**
 * Plays a run of questions of every kind. Each is answered, and then the taps on "Check" and "Next question" are timed.
 */
async function tapThroughQuiz(browser: Browser, origin: string, run: number): Promise<Tap[]> {
  const { page, cdp } = await slowPhone(browser);
  await page.addInitScript(watchForPaint);
  const player = await QuizPlayer.open(page, `${origin}${QUIZ}?seed=bench${run}&n=${QUESTIONS}`);
  await player.start();
  const taps: Tap[] = [];
  for (let asked = 1; asked <= QUESTIONS; asked++) {
    const question = await player.question();
    // A wrong answer has more to explain.
    await player.answerByTouch(question, asked % 2 === 0);
    const checked = await tapUntil(page, cdp, player.check, '.explanation');
    taps.push({ on: 'Check', paintedAfter: checked }, { on: `Check: ${question.kind}`, paintedAfter: checked });
    if (asked === QUESTIONS) break;
    const next = `article[data-question]:not([data-question="${question.id}"])`;
    taps.push({ on: 'Next question', paintedAfter: await tapUntil(page, cdp, player.next, next) });
  }
  return taps;
}

/** The least that any page needs: a button whose click shows a line of text. */
async function tapBarePage(browser: Browser): Promise<Tap[]> {
  const taps: Tap[] = [];
  const { page, cdp } = await slowPhone(browser);
  for (let time = 0; time < QUESTIONS; time++) {
    await page.goto('about:blank');
    await page.setContent(
      `<meta name=viewport content="width=device-width"><button>Check</button><p hidden>Right.</p>
       <script>document.querySelector('button').onclick = () => (document.querySelector('p').hidden = false)</script>`,
    );
    await page.evaluate(watchForPaint);
    const paintedAfter = await tapUntil(page, cdp, page.getByRole('button'), 'p:not([hidden])');
    taps.push({ on: 'a bare page', paintedAfter });
  }
  return taps;
}

async function slowPhone(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await (await browser.newContext(PHONE)).newPage();
  // The TypeScript runner here wraps functions in a call of this. The page knows no such function.
  await page.addInitScript('globalThis.__name = (named) => named');
  const cdp = await page.context().newCDPSession(page);
  await slowDown(cdp);
  return { page, cdp };
}

type Watching = { paintedAfter: (shown: string, limitMs: number) => Promise<number | null> };

/**
 * Runs in the page. Measures the milliseconds from the lift of a finger to a painted frame with what it asked for.
 * null: that frame never came.
 */
function watchForPaint(): void {
  const watching: Watching = {
    paintedAfter: (shown, limitMs) =>
      new Promise((done) => {
        setTimeout(() => done(null), limitMs);
        // The time of the event is that of the finger. So it includes the time for which the page was too busy to hear
        // of it.
        const onUp = ({ timeStamp }: Event) => {
          const look = () => {
            if (!document.querySelector(shown)) return requestAnimationFrame(look);
            // A message is delivered after the frame to which this callback belongs.
            const afterPaint = new MessageChannel();
            afterPaint.port1.onmessage = () => done(performance.now() - timeStamp);
            afterPaint.port2.postMessage(null);
          };
          requestAnimationFrame(look);
        };
        addEventListener('pointerup', onUp, { capture: true, once: true });
      }),
  };
  Object.assign(globalThis, { watching });
}

async function tapUntil(page: Page, cdp: CDPSession, target: Locator, shown: string): Promise<number> {
  const painted = page.evaluate(
    ([selector, limitMs]) => (globalThis as unknown as { watching: Watching }).watching.paintedAfter(selector, limitMs),
    [shown, LIMIT_MS] as const,
  );
  await touch(cdp, await middleOf(target));
  const paintedAfter = await painted;
  if (paintedAfter === null) throw new Error(`no ${shown} within ${LIMIT_MS} ms after a tap`);
  return paintedAfter;
}

/** Where a finger hits it: in the middle of the screen, once nothing moves any more. */
async function middleOf(target: Locator): Promise<[x: number, y: number]> {
  for (let last = ''; ;) {
    await target.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x, y, width, height } = (await target.boundingBox())!;
    const middle: [number, number] = [x + width / 2, y + height / 2];
    if (middle.join() === last) return middle;
    last = middle.join();
    await sleepFor(STILL_FOR_MS);
  }
}

function tapTable(taps: Tap[]): string {
  const names = [...new Set(taps.map(({ on }) => on))].toSorted();
  const of = (name: string) => taps.filter(({ on }) => on === name).map(({ paintedAfter }) => paintedAfter);
  const bare = median(of('a bare page'));
  const rows = names.map((name) => {
    const times = of(name);
    return [name, times.length, spread(times), (median(times) / bare).toFixed(1)];
  });
  return table(['tap on', 'taps', 'painted after, ms', 'times a bare page'], rows);
}

async function withBrowser<Value>(work: (browser: Browser) => Promise<Value>): Promise<Value> {
  const { CHROMIUM } = process.env;
  const browser = await chromium.launch({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: FLAGS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
