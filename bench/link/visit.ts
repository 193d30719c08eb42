import { chromium } from '@playwright/test';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** Milliseconds from the beginning of the visit. `words`: when the largest text of the first screen was painted. */
export type Visit = { firstByte: number; paint: number; words: number; load: number; protocol: string };

type Options = {
  url: string;
  /** A program that starts the browser in the namespace of the phone. */
  browser: string;
  /** The hash of the certificate's key: QUIC takes no certificate that only "ignore errors" allows. */
  trusted: string;
  isQuic: boolean;
  /** Where the name of the URL leads. */
  address: string;
  /** How many times slower than this machine the processor is. */
  slower: number;
};

const SETTLED_MS = 2_500;

/** A first visit, with a browser of its own, so that no connection and no cache is there. */
export async function visit({ url, browser, trusted, isQuic, address, slower }: Options): Promise<Visit> {
  const started = await chromium.launch({
    executablePath: browser,
    args: [
      ...['--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-gpu'],
      `--host-resolver-rules=MAP * ${address}`,
      `--ignore-certificate-errors-spki-list=${trusted}`,
      ...(isQuic ? ['--enable-quic', `--origin-to-force-quic-on=${hostAndPort(url)}`] : ['--disable-quic']),
    ],
  });
  try {
    const context = await started.newContext({ ...PHONE, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(window, { largestMs: entry.startTime });
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(SETTLED_MS);
    return await page.evaluate(() => {
      const of = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
      return {
        firstByte: of.responseStart,
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
        words: (window as unknown as { largestMs: number }).largestMs,
        load: of.loadEventEnd,
        protocol: of.nextHopProtocol,
      };
    });
  } finally {
    await started.close();
  }
}

function hostAndPort(url: string) {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || 443}`;
}
