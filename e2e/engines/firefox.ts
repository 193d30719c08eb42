import { type KeyInput, launch } from 'puppeteer-core';
import { findFirefox } from '@/scripts/ensure-engines.mjs';
import { PHONE } from './phone-size';
import type { Engine } from './engine';

/** Firefox, by WebDriver BiDi, in a new profile. */
export async function startFirefox(): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox()!,
    protocolTimeout: 20_000,
  });
  const [page = await browser.newPage()] = await browser.pages();
  await page.setViewport(PHONE);
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`uncaught: ${String(error)}`));
  return {
    open: async (address) => void (await page.goto(address, { waitUntil: 'domcontentloaded' })),
    evaluate: (expression) => page.evaluate(expression),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key as KeyInput),
    back: async () => void (await page.goBack({ waitUntil: 'domcontentloaded' })),
    troubles: () => seen,
    close: () => browser.close(),
  };
}
