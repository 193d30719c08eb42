import { expect, test } from 'vitest';
import { aPage } from '@/browser/testing/a-page';
import { withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { CAME_THROUGH } from './page-events';
import { useLatePart } from './use-late-part';

const pass = withFalseClock();

/** A part whose script comes or not, and how often it was asked for. */
async function aPart(options: { isWanted: boolean; isAhead?: boolean }, comes = true) {
  const page = aPage();
  const of = { comes, asked: 0, options };
  const load = () => {
    of.asked += 1;
    return of.comes ? Promise.resolve('the part') : Promise.reject(new Error('no network'));
  };
  const hook = await used(() => useLatePart(load, of.options));
  return { page, of, ...hook };
}

test('a part is asked for when it is wanted, and once', async () => {
  const { of, now, again } = await aPart({ isWanted: false });
  await pass(10_000);
  expect(of.asked).toBe(0);
  of.options = { isWanted: true };
  again();
  await pass(0);
  await until(() => now() === 'the part');
  await pass(10_000);
  expect(of.asked).toBe(1);
});

test('a part that will soon be wanted is asked for after the page is drawn', async () => {
  const { of, now } = await aPart({ isWanted: false, isAhead: true });
  await pass(499);
  expect(of.asked).toBe(0);
  await pass(1);
  await until(() => now() === 'the part');
});

test('a part that does not come is missing, until the server answers again', async () => {
  const { page, of, now } = await aPart({ isWanted: true }, false);
  await pass(0);
  await until(() => now() === 'missing');
  of.comes = true;
  page.hears(CAME_THROUGH);
  await until(() => now() === 'the part');
  expect(of.asked).toBe(2);
});
