import { expect, test } from './journey';
import { openUntilReady, pill, place, watchDocument } from './on-page';
import { NETWORK_GONE, statusAt } from './troubles';

test('on a network that hangs a page from the copy does not wait, and an unknown one waits about two seconds', async ({
  page,
  venue,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE, statusAt(503, '/no/such/page'));
  await openUntilReady(page, `${venue.origin}/`);
  venue.fate = () => 'never answered';

  const tookMs = async (path: string) => {
    const begin = performance.now();
    await page.goto(`${venue.origin}${path}`, { waitUntil: 'domcontentloaded' });
    return performance.now() - begin;
  };
  expect(await tookMs('/reports/keynote')).toBeLessThan(2_000);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const isSameDocument = await watchDocument(page);
  await place(page, 'Glossary').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary', { timeout: 2_000 });
  expect(await isSameDocument()).toBe(true);
  await expect(pill(page)).toHaveText('Offline, ready');

  const unknownMs = await tookMs('/no/such/page');
  expect(unknownMs).toBeGreaterThan(1_900);
  expect(unknownMs).toBeLessThan(4_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on this phone');
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
