import { uuidv7 } from 'uuidv7';
import { createClient } from '@/scripts/operate/demo/client';
import { expect } from '@/e2e/journey';
import { escapeDialog, tap } from '@/e2e/on-page';
import { queue, test, verify } from '@/e2e/people/desk';

const REASON = 'Invented: nobody drove it';

test('all laps of one phone are looked at, rejected in one act, and taken back in one', async ({ day }) => {
  const bad = createClient({ origin: day.server.origin });
  const send = (name: string, time: string) =>
    bad('POST', '/api/races/open/laps', { id: uuidv7(), racer: { name }, time, racedAt: new Date().toISOString() });
  const honest = await day.lap('Grace', '9.9');
  for (let lap = 0; lap < 4; lap++) await send(`Nobody ${lap}`, `8.${100 + lap}`);
  const desk = await day.desk('Ada');
  await expect(queue(desk)).toHaveCount(5);
  await tap(queue(desk).getByRole('button', { name: /Nobody 0/ }));
  await expect(desk.getByText(/^[0-9A-Z]{6}, 4 laps wait$/)).toBeVisible();
  await tap(desk.getByRole('button', { name: 'Only this phone' }));
  await expect(queue(desk)).toHaveCount(4);
  await expect(desk.getByText(/^Only phone [0-9A-Z]{6}: 4 laps$/)).toBeVisible();

  await tap(desk.getByRole('button', { name: 'Reject many…' }));
  const dialog = desk.getByRole('dialog', { name: 'Reject many laps' });
  await expect(dialog.getByText('4 waiting laps fit, the oldest first:')).toBeVisible();
  await dialog.getByLabel('Reason').fill(REASON);
  await tap(dialog.getByRole('button', { name: 'Reject 4 laps' }));
  await expect(dialog.getByText('4 laps are rejected.')).toBeVisible();
  await expect(queue(desk)).toHaveCount(1);
  expect((await day.lapNow(honest)).status).toBe('waiting');

  await tap(dialog.getByRole('button', { name: /^Take back the 4 laps that Ada rejected/ }));
  await expect(dialog.getByText('Taken back: of 4 laps')).toBeVisible();
  await escapeDialog(desk);
  await expect(queue(desk)).toHaveCount(5);
  await expect(verify(desk, '9.900')).toBeVisible();
});
