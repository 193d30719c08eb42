import { test } from '@/e2e/people/desk';
import { expect } from '@/e2e/journey';
import { tap } from '@/e2e/on-page';

test('a rude name is reported at its racer, hidden at the desk, and shown again, while place and times stay', async ({
  day,
}) => {
  const desk = await day.desk('Ada');
  await day.lap('Rin', '9.25');
  await tap(desk.getByRole('button', { name: /^Verify 9\.250/ }));
  const reader = await day.newPage();
  await reader.goto('/leaderboard/open');
  const board = reader.getByRole('table');
  await board.getByText('Rin', { exact: true }).click();
  const racer = reader.getByRole('dialog');
  await tap(racer.getByRole('button', { name: 'Report this name' }));
  await expect(racer.getByText('Reported. An official will look at the name.')).toBeVisible();

  await desk.reload();
  await tap(desk.getByRole('button', { name: '1 name was reported' }));
  const names = desk.getByRole('dialog', { name: 'Reported and hidden names' });
  await tap(names.getByRole('button', { name: 'Hide Rin' }));
  await expect(names.getByText('hidden', { exact: true })).toBeVisible();
  await expect(board.getByText('Name hidden')).toBeVisible();
  await expect(board.getByText('Rin', { exact: true })).toHaveCount(0);
  await expect(board.getByText('9.250').first()).toBeVisible();

  await tap(names.getByRole('button', { name: 'Show again Rin' }));
  await expect(board.getByText('Rin', { exact: true })).toBeVisible();
});
