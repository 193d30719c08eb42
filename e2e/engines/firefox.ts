import { type Browser, type KeyInput, launch } from 'puppeteer-core';
import { findFirefox } from '@/scripts/tests/ensure-engines.mjs';
import { PHONE } from './phone-size';
import type { Engine, EngineHost } from './engine';

/**
 * Firefox, driven by WebDriver BiDi, in a new profile. Each window has a context of its own, and so a memory of its
 * own.
 */
export async function startFirefox(): Promise<EngineHost> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox()!,
    protocolTimeout: 20_000,
  });
  return { newWindow: () => newWindow(browser), close: () => browser.close() };
}

/** What Firefox itself says of each request of a page that is left before it came. It names no address then. */
const BROKEN_OFF =
  /^Error: Failed to load ‘’\. A ServiceWorker intercepted the request and encountered an unexpected error\.$/;

async function newWindow(browser: Browser): Promise<Engine> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(PHONE);
  const seen: string[] = [];
  page.on('pageerror', (error) => {
    if (!BROKEN_OFF.test(String(error))) seen.push(`uncaught: ${String(error)}`);
  });
  return {
    open: async (address) => void (await page.goto(address, { waitUntil: 'domcontentloaded' })),
    evaluate: (expression) => page.evaluate(expression),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key as KeyInput),
    back: async () => void (await page.goBack({ waitUntil: 'domcontentloaded' })),
    troubles: () => seen,
    close: () => context.close(),
  };
}
