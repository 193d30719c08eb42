import { expectedOf } from '@/e2e/site/built-site';
import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { atFoot, openUntilReady, pill, watchDocument } from '@/e2e/on-page';
import { NETWORK_GONE, statusAt } from '@/e2e/troubles';

test.use(WITH_COPY);

const KEYNOTE = '/reports/keynote';

test('on a network that hangs a page from the copy does not wait, and an unknown one waits about two seconds', async ({
  page,
  badNetwork,
  troubles,
}) => {
  // This network leads to pages alone: there is no API behind it.
  troubles.expect(NETWORK_GONE, statusAt(503, '/no/such/page'), statusAt(404, '/api/races/open/\\w+'));
  await openUntilReady(page, `${badNetwork.origin}/`);
  const heading = page.getByRole('heading', { level: 1 });
  const open = (path: string) => page.goto(`${badNetwork.origin}${path}`, { waitUntil: 'domcontentloaded' });
  // The time that the browser measured: what a busy machine needs to draw the page is not waiting for the network.
  const waitedMs = () =>
    page.evaluate(() => {
      const [{ startTime, responseStart }] = performance.getEntriesByType('navigation') as [
        PerformanceNavigationTiming,
      ];
      return responseStart - startTime;
    });
  const title = expectedOf(badNetwork.site, KEYNOTE).heading;

  // From now on the server has another page at these addresses. A worker that waited for the network would first show
  // that one. Requests prove nothing, as Chromium asks the server beside a worker by itself (ServiceWorkerAutoPreload).
  const { files } = badNetwork.site;
  const other = files['/offline']!;
  badNetwork.site = { ...badNetwork.site, files: { ...files, [KEYNOTE]: other, '/glossary': other } };
  for (const handling of ['answered', 'never answered'] as const) {
    badNetwork.handling = () => handling;
    await open(KEYNOTE);
    await expect(heading).toHaveText(title);
    expect(await waitedMs()).toBeLessThan(2_000);
    const isSameDocument = await watchDocument(page);
    await atFoot(page, 'Glossary').click();
    await expect(heading).toHaveText('Glossary');
    expect(await isSameDocument()).toBe(true);
  }
  await expect(pill(page)).toHaveText('Offline, ready');

  await open('/no/such/page');
  await expect(heading).toHaveText('Not on this phone');
  const unknownMs = await waitedMs();
  expect(unknownMs).toBeGreaterThan(1_900);
  expect(unknownMs).toBeLessThan(4_000);
});
