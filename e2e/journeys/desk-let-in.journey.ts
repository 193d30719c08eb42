import { problem, test, verify } from '@/e2e/people/desk';
import { expect } from '@/e2e/journey';
import { tap } from '@/e2e/on-page';
import { NETWORK_GONE, statusAt } from '@/e2e/troubles';

const SESSION = '/api/desk/session';

test('a signed-in official lets a colleague in by a QR code, which is good once', async ({ day, troubles }) => {
  troubles.expect(statusAt(401, SESSION));
  await day.lap('Grace', '9.9');
  const ada = await day.desk('Ada');
  await tap(ada.getByRole('button', { name: 'More', exact: true }));
  await tap(ada.getByRole('button', { name: 'Let in a colleague' }));
  const dialog = ada.getByRole('dialog', { name: 'Let in a colleague' });
  await dialog.getByLabel('Name of your colleague').fill('Cleo Park');
  await tap(dialog.getByRole('button', { name: 'Show the QR code' }));
  await expect(dialog.getByText('Cleo Park signs in with this as an official')).toBeVisible();
  await expect(dialog.getByRole('img', { name: 'QR code that signs in Cleo Park' })).toBeVisible();
  const code = (await dialog.getByText(/^(?:\w{5}-){3}\w{5}$/).textContent())!;

  const cleo = await day.newPage();
  await cleo.goto(`/desk#let-in=${code}&as=Cleo%20Park`);
  await tap(cleo.getByRole('button', { name: 'Sign in as Cleo Park' }));
  await expect(verify(cleo, '9.900').or(cleo.locator('[data-nothing]'))).toBeVisible();
  expect(new URL(cleo.url()).hash).toBe('');
  await tap(cleo.getByRole('button', { name: 'More', exact: true }));
  await expect(cleo.getByRole('button', { name: 'Sign out Cleo Park' })).toBeVisible();

  const late = await day.newPage();
  await late.goto(`/desk#let-in=${code}`);
  await tap(late.getByRole('button', { name: 'Sign in', exact: true }));
  await expect(problem(late, 'This QR code was used already')).toBeVisible();
  await tap(late.getByRole('button', { name: 'Type a code instead' }));
  await expect(late.getByLabel('One-time code')).toBeVisible();

  // An official who was let in lets in others, and does not finalise.
  await tap(cleo.getByRole('button', { name: 'Open, close or finalise the race' }));
  await tap(cleo.getByRole('button', { name: 'Close the race' }));
  await tap(cleo.getByRole('button', { name: 'Race: closed' }));
  await expect(cleo.getByText('Only a race director makes the result final.')).toBeVisible();
  await expect(cleo.getByRole('button', { name: 'Make the result final' })).toHaveCount(0);
});

test('without the server the dialog says that it needs it, and keeps the name', async ({ day, troubles }) => {
  troubles.expect(NETWORK_GONE);
  const ada = await day.desk('Ada');
  await tap(ada.getByRole('button', { name: 'More', exact: true }));
  await tap(ada.getByRole('button', { name: 'Let in a colleague' }));
  const dialog = ada.getByRole('dialog', { name: 'Let in a colleague' });
  await dialog.getByLabel('Name of your colleague').fill('Cleo Park');
  await day.server.stop();
  await tap(dialog.getByRole('button', { name: 'Show the QR code' }));
  await expect(problem(ada, 'only it can make a code')).toBeVisible();
  await expect(dialog.getByLabel('Name of your colleague')).toHaveValue('Cleo Park');
});
