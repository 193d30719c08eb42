import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import { pagesOf, readBuilt } from '@/e2e/site/built-site';
import { createClient } from '@/scripts/operate/demo/client';
import { findBrowser } from '@/scripts/tests/ensure-browser.mjs';
import { openDatabase } from '@/server/database/open-database';
import { runCommand } from '@/server/desk/commands';

/**
 * Finds words in plain Latin letters on a site that is in the pseudo-language and whose content has no Latin letter. It
 * looks at what is seen or said, page by page, also after the presses that bring most to the screen. None of these
 * words was a message of words/.
 */
export async function findPlainWords(origin: string, folder: string): Promise<string[]> {
  const found = new Map<string, string>();
  const browser = await chromium.launch({ ...(await findBrowser()) });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const look = async (where: string) => {
      for (const words of await page.evaluate(plainWords)) if (!found.has(words)) found.set(words, where);
    };
    for (const address of pagesOf(readBuilt(join(folder, 'dist')))) {
      await open(page, origin + address);
      await look(address);
    }
    await useRace(page, origin, look);
    await playQuiz(page, origin, look);
    await decide(page, origin, folder, look);
  } finally {
    await browser.close();
  }
  return Array.from(found, ([words, where]) => `${where} says “${words}”, which is no message of words/`);
}

type Look = (where: string) => Promise<void>;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  // The streams of a race never end, so the network is never idle. After this time the parts of the page have started.
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}

const RACE = '/leaderboard/open';
const QUIZ = '/quiz/opening';

async function useRace(page: Page, origin: string, look: Look): Promise<void> {
  await sendLap(origin, '9.500');
  for (const view of ['chart', 'log', 'rules', 'mine']) {
    await open(page, `${origin}${RACE}?view=${view}`);
    await look(`${RACE}?view=${view}`);
  }
  await open(page, `${origin}${RACE}?add`);
  const form = page.locator('form.lap-form');
  await form.locator('[type=submit]').click();
  await look(`${RACE}, nothing typed`);
  await form.locator('input[id$=name]').fill('山田');
  await form.locator('input.time').fill('9.123');
  await look(`${RACE}, a time typed`);
  await form.locator('[type=submit]').click();
  await page.waitForTimeout(1_500);
  await look(`${RACE}, a lap sent`);
}

/** Plays six questions of all kinds. Each one is answered somehow; then it looks at what is said about the answer. */
async function playQuiz(page: Page, origin: string, look: Look): Promise<void> {
  await open(page, origin + QUIZ);
  for (let step = 0; step < 20; step += 1) {
    // A press on something that has just appeared does not count.
    await page.waitForTimeout(900);
    await look(`${QUIZ}, step ${step}`);
    const question = page.locator('article[data-question]');
    const choice = question.locator('input[type=radio]:enabled, input[type=checkbox]:enabled').first();
    if (await choice.isVisible()) await choice.check();
    // Each row takes another option: one that is taken cannot be chosen again.
    for (const [row, select] of (await question.locator('select:enabled').all()).entries())
      await select.selectOption({ index: row + 1 });
    const range = question.locator('input[type=range]:enabled');
    if (await range.isVisible()) await range.press('ArrowRight');
    const next = page.locator('button.main:visible:enabled').last();
    if (!(await next.isVisible())) break;
    await next.click();
  }
}

async function decide(page: Page, origin: string, folder: string, look: Look): Promise<void> {
  await sendLap(origin, '5.000');
  const { database } = await openDatabase(join(folder, 'small-site.db'), join(folder, 'prisma/migrations'));
  const { lines } = await runCommand(['add', '審判'], database, Date.now()).finally(() => database.$disconnect());
  await open(page, `${origin}/desk`);
  await page.locator('main form input').first().fill(lines.at(-1)!);
  await page.locator('main form button').first().click();
  await page.waitForTimeout(1_500);
  await look('/desk');
}

async function sendLap(origin: string, time: string): Promise<void> {
  const body = { id: uuidv7(), racer: { name: '山田' }, time, racedAt: new Date().toISOString() };
  const { status } = await createClient({ origin })('POST', '/api/races/open/laps', body);
  if (status !== 201) throw new Error(`A lap is answered with ${status}`);
}

/** Runs in the page. Skips what is marked as not to be translated: names, times and codes. */
function plainWords(): string[] {
  const PLAIN = /[A-Za-z]{2,}/;
  /** Addresses, names of files and formats, and names of keys. */
  const OF_CODE =
    /https?:\S+|\S+@\S+|\b\w+\.(?:csv|svg|json|atom|example)\b|\b(?:CSV|SVG|JSON|KiB|MiB|GMT[+-]?\d*|UTC)\b/g;
  const said: string[] = [document.title];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement!.closest('script, style, noscript, code, [translate="no"], [hidden]'))
      said.push(node.textContent ?? '');
  for (const element of document.querySelectorAll('*'))
    for (const name of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'aria-roledescription'])
      said.push(element.getAttribute(name) ?? '');
  for (const meta of document.querySelectorAll(
    'meta[name=description], meta[property="og:title"], meta[property="og:description"]',
  ))
    said.push(meta.getAttribute('content') ?? '');
  return said.map((words) => words.trim()).filter((words) => PLAIN.test(words.replace(OF_CODE, '')));
}
