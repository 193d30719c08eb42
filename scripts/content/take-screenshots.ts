// Takes the pictures of the web manifest (public/screenshots) and of the README (docs/picture.png) from a running site,
// after `npm run demo` has filled its board: npx tsx scripts/content/take-screenshots.ts [http://localhost:3000]
// Five for the manifest: Today, the live board, a report and a question on a phone; the board on a wide screen.
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import sharp from 'sharp';
import { loadContent } from '@/editorial/content/load-content';
import { findBrowser } from '@/scripts/tests/ensure-browser.mjs';

const [origin = 'http://localhost:3000'] = process.argv.slice(2);
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
const GAP = 40;

const { event, reports, races, quizzes } = await loadContent();
/** Noon in the west of America, evening in Europe: the day itself nearly everywhere. */
const duringEvent = new Date(`${event.day.date}T20:00:00Z`);
const [lead, next = lead] = reports;
const race = races.find((each) => each.race.rules);
const board = race && `/leaderboard/${race.slug}`;

const browser = await chromium.launch({
  ...(await findBrowser({ whole: true })),
  args: ['--no-sandbox', '--disable-gpu'],
});
const night = { ...phone, colorScheme: 'dark' } as const;
const today =
  next && (await take(browser, phone, '/', { before: (page) => beginReading(page, next.slug, next.title) }));
const report = lead && (await take(browser, phone, `/reports/${lead.slug}`));
const live = board && (await take(browser, night, board));
const question = quizzes[0] && (await take(browser, phone, `/quiz/${quizzes[0].slug}`, { after: start }));
const onWide = board && (await take(browser, wide, board));
const tiers = await take(browser, night, '/tiers?users=600000');
await browser.close();

for (const [name, picture] of Object.entries({ today, board: live, report, quiz: question, wide: onWide }))
  if (picture) await sharp(picture).webp({ quality: 82 }).toFile(`public/screenshots/${name}.webp`);
const inReadme = [today, live, tiers].filter((picture): picture is Buffer => picture instanceof Buffer);
await sideBySide(inReadme).then((picture) =>
  sharp(picture).png({ palette: true, quality: 90 }).toFile('docs/picture.png'),
);

/** Somebody is in the middle of this report. */
async function beginReading(page: Page, slug: string, title: string): Promise<void> {
  await page.clock.setFixedTime(duringEvent);
  const place = { block: 9, within: 0, progress: 0.62, isRead: false, title, at: 1 };
  await page.addInitScript(
    ([key, value]) => localStorage.setItem('daypass:reading', JSON.stringify({ [key]: value })),
    [slug, place] as const,
  );
}

/** Begins a run of the quiz. */
async function start(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByRole('article').waitFor();
}

type Around = { before?: (page: Page) => Promise<void>; after?: (page: Page) => Promise<void> };

async function take(from: Browser, options: BrowserContextOptions, path: string, around: Around = {}): Promise<Buffer> {
  const context = await from.newContext({ ...options, timezoneId: event.timeZone });
  const page = await context.newPage();
  await around.before?.(page);
  await page.goto(origin + path);
  await page.getByRole('status').filter({ hasText: 'Ready to work offline' }).waitFor({ state: 'attached' });
  await page.getByText('Online', { exact: true }).waitFor();
  await around.after?.(page);
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

async function sideBySide(pictures: Buffer[]): Promise<Buffer> {
  const { width, height } = await sharp(pictures[0]).metadata();
  const canvas = {
    width: (width + GAP) * pictures.length + GAP,
    height: height + 2 * GAP,
    channels: 3 as const,
    background: '#8a8780',
  };
  const placed = pictures.map((input, i) => ({ input, left: GAP + i * (width + GAP), top: GAP }));
  const whole = await sharp({ create: canvas }).composite(placed).png().toBuffer();
  return sharp(whole).resize({ width: 1280 }).png().toBuffer();
}
