import { test as base } from '@playwright/test';
import { type SiteServer, startSite } from '../site-server';
import type { Engine, EngineName } from './engine';
import { startFirefox } from './firefox';
import { Visitor } from './visitor';
import { startWebkit } from './webkit';

const START: Record<EngineName, () => Promise<Engine>> = { firefox: startFirefox, webkit: startWebkit };

export type EngineOptions = { engineName: EngineName };
type Fixtures = EngineOptions & { server: SiteServer; visitor: Visitor };

/** As in Chromium, a journey also fails on whatever a page reports as an error. */
export const test = base.extend<Fixtures>({
  engineName: ['firefox', { option: true }],
  server: async ({}, use) => {
    const server = await startSite();
    await use(server);
    await server.close();
  },
  visitor: async ({ engineName }, use) => {
    const engine = await START[engineName]();
    const visitor = new Visitor(engine);
    try {
      await use(visitor);
      base.expect(await visitor.troubles(), 'errors that pages reported').toEqual([]);
    } finally {
      await engine.close();
    }
  },
});

export { expect } from '@playwright/test';
