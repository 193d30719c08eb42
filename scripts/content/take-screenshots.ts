// Takes the pictures of the web manifest and of the README from a running site, after `npm run demo` has filled its board:
// npx tsx scripts/content/take-screenshots.ts [http://localhost:3000 [/reports/one#section [/leaderboard/one]]]
// Without arguments it shows the report with which Today begins, and the first race of the list.
import { chromium, type Browser, type BrowserContextOptions } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from '@/scripts/tests/ensure-browser.mjs';

const [origin = 'http://localhost:3000', givenReport, givenRace] = process.argv.slice(2);
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
const GAP = 40;

const browser = await chromium.launch({
  ...(await findBrowser({ whole: true })),
  args: ['--no-sandbox', '--disable-gpu'],
});
const reportPath = givenReport ?? (await hrefAt('/', '[data-hero]'));
const racePath = givenRace ?? (await hrefAt('/leaderboard', '.race-cards a'));
const [report, board, tiers] = [
  await take(browser, phone, reportPath),
  await take(browser, phone, racePath),
  await take(browser, { ...phone, colorScheme: 'dark' }, '/tiers?users=600000'),
];
await small(report).toFile('public/screenshots/phone.png');
await small(await take(browser, wide, reportPath.replace(/#.*/, ''))).toFile('public/screenshots/wide.png');
await browser.close();
await sideBySide([report, board, tiers]).then((picture) => small(picture).toFile('docs/picture.png'));

async function hrefAt(path: string, link: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(origin + path);
  const href = await page.locator(link).first().getAttribute('href');
  await page.close();
  return href!;
}

async function take(from: Browser, options: BrowserContextOptions, path: string): Promise<Buffer> {
  const context = await from.newContext(options);
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.getByRole('status').filter({ hasText: 'Ready to work offline' }).waitFor({ state: 'attached' });
  await page.getByText('Online', { exact: true }).waitFor();
  await page.locator('[data-toast]').evaluate((toast) => toast.remove());
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

function small(picture: Buffer) {
  return sharp(picture).png({ palette: true, quality: 90, compressionLevel: 9 });
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
