import { test as base } from '@playwright/test';
import { Phone } from '@/e2e/people/phone';
import { JOURNEYS_DIST } from '@/e2e/site/journeys-site';
import { type SiteServer, startSite } from '@/e2e/site/site-server';
import { Troubles } from './troubles';
import { openBadNetwork, type BadNetwork } from '@/e2e/site/bad-network';

type Fixtures = {
  troubles: Troubles;
  /** A server of this journey's own, which may be stopped. */
  server: SiteServer;
  badNetwork: BadNetwork;
  phone: Phone;
};

/** Journeys fail on whatever a page reports as an error, beside what they expect. `page` looks at a server nobody stops. */
export const test = base.extend<Fixtures, { dist: string; site: SiteServer }>({
  /** Which build the servers of a journey have. */
  dist: [JOURNEYS_DIST, { option: true, scope: 'worker' }],
  site: [
    async ({ dist }, use) => {
      const site = await startSite({}, dist);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site.origin),
  troubles: [
    async ({}, use) => {
      const troubles = new Troubles();
      await use(troubles);
      base.expect(troubles.unexpected(), 'errors that pages reported').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, troubles }, use) => {
    troubles.watch(context);
    await use(context);
  },
  server: async ({ dist, troubles }, use) => {
    const server = await startSite({}, dist);
    await use(server);
    troubles.end();
    await server.close();
  },
  badNetwork: async ({ troubles }, use) => {
    const badNetwork = await openBadNetwork();
    await use(badNetwork);
    troubles.end();
    await badNetwork.close();
  },
  phone: async ({ launchOptions, viewport, hasTouch, locale, timezoneId, troubles }, use) => {
    const phone = await Phone.take({ ...launchOptions, viewport, hasTouch, locale, timezoneId }, troubles);
    await use(phone);
    await phone.giveBack();
  },
});

export { expect } from '@playwright/test';
