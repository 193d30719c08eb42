import { expect, test } from '@/e2e/journey';
import { tap } from '@/e2e/on-page';
import { boardOf, openSheet, RACE } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

test('a time that cannot be read is refused with an example, and what was typed stays', async ({
  page,
  server,
  troubles,
}) => {
  // The server is stopped while the page is still open.
  troubles.expect(NETWORK_GONE);
  await page.goto(`${server.origin}${RACE}?view=mine`);
  await openSheet(page);
  await page.getByLabel('Name on the board').fill('Ada');
  await page.getByLabel('Lap time').fill('quick');
  await tap(page.getByRole('button', { name: 'Send', exact: true }));
  await expect(page.getByLabel('Lap time')).toBeFocused();
  await expect(page.getByLabel('Lap time')).toHaveValue('quick');
  await expect(page.getByText(/for example 9\.123/).first()).toBeVisible();
  expect((await boardOf(server.origin)).totals.laps).toBe(0);
});
