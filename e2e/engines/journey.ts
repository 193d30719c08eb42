import { test as base } from '@playwright/test';
import { type SiteServer, startSite } from '@/e2e/site/site-server';
import type { EngineHost, EngineName } from './engine';
import { startFirefox } from './firefox';
import { Visitor } from './visitor';
import { startWebkit } from './webkit';

const START: Record<EngineName, () => Promise<EngineHost>> = { firefox: startFirefox, webkit: startWebkit };

export type EngineOptions = { engineName: EngineName };
type Fixtures = { server: SiteServer; visitor: Visitor };

/** As in Chromium, a journey also fails if a page reports an error. */
export const test = base.extend<Fixtures, EngineOptions & { host: EngineHost }>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  // A journey that fails ends its worker, and with it the engine.
  host: [
    async ({ engineName }, use) => {
      const host = await START[engineName]();
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  server: async ({}, use) => {
    const server = await startSite();
    await use(server);
    await server.close();
  },
  visitor: async ({ host }, use, testInfo) => {
    const engine = await host.newWindow();
    const visitor = new Visitor(engine);
    try {
      await use(visitor);
      // There are no traces as Playwright makes them. What the page showed is the best hint.
      if (testInfo.errors.length > 0) console.log(await visitor.describe());
      base.expect(await visitor.troubles(), 'errors that pages reported').toEqual([]);
    } finally {
      await engine.close();
    }
  },
});

export { expect } from '@playwright/test';
