import { expectedOf } from './built-site';
import { expect, test } from './journey';
import { openUntilReady, pill, place, watchDocument } from './on-page';
import { NETWORK_GONE, statusAt } from './troubles';

const KEYNOTE = '/reports/keynote';

test('on a network that hangs a page from the copy does not wait, and an unknown one waits about two seconds', async ({
  page,
  venue,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE, statusAt(503, '/no/such/page'));
  await openUntilReady(page, `${venue.origin}/`);
  const heading = page.getByRole('heading', { level: 1 });
  const open = (path: string) => page.goto(`${venue.origin}${path}`, { waitUntil: 'domcontentloaded' });
  const title = expectedOf(venue.site, KEYNOTE).heading;

  // A worker that waited for the network would first show what that has instead. No clock, which a busy machine holds
  // back; nor what was asked for, as Chromium asks the server beside a worker by itself (ServiceWorkerAutoPreload).
  const { files } = venue.site;
  const other = files['/offline']!;
  venue.site = { ...venue.site, files: { ...files, [KEYNOTE]: other, '/glossary': other } };
  for (const fate of ['answered', 'never answered'] as const) {
    venue.fate = () => fate;
    await open(KEYNOTE);
    await expect(heading).toHaveText(title);
    const isSameDocument = await watchDocument(page);
    await place(page, 'Glossary').click();
    await expect(heading).toHaveText('Glossary');
    expect(await isSameDocument()).toBe(true);
  }
  await expect(pill(page)).toHaveText('Offline, ready');

  const begin = performance.now();
  await open('/no/such/page');
  const unknownMs = performance.now() - begin;
  expect(unknownMs).toBeGreaterThan(1_900);
  expect(unknownMs).toBeLessThan(10_000);
  await expect(heading).toHaveText('Not on this phone');
});

test('the pill tells what comes through: offline when the server is gone, online when it is back', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await openUntilReady(page, `${server.origin}/`);
  await expect(pill(page)).toHaveText('Online');
  await server.stop();
  await page.reload();
  await expect(pill(page)).toHaveText('Offline, ready');
  await server.start();
  await page.reload();
  await expect(pill(page)).toHaveText('Online');
});
