import { expect, test, vi } from 'vitest';
import { aPage } from '@/browser/testing/a-page';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { useUsers } from '@/browser/tiers/use-users';
import { useAddressPart } from './use-address-part';
import { useHydrated } from './use-hydrated';
import { useRememberedChoice } from './use-remembered-choice';
import { useNow } from './use-now';

const pass = withFalseClock();

/** The address of a page, and the entries that can be gone back to. */
function anAddress(search: string) {
  const page = aPage();
  const entries = [`http://localhost/tiers${search}`];
  const location = { href: entries[0]!, search };
  const go = (url: URL | string) => Object.assign(location, { href: String(url), search: new URL(url).search });
  vi.stubGlobal('location', location);
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => page.windowHears(type));
  vi.stubGlobal('history', {
    pushState: (_: unknown, __: string, url: URL) => void (entries.push(String(url)), go(url)),
    replaceState: (_: unknown, __: string, url: URL) => void (entries.splice(-1, 1, String(url)), go(url)),
  });
  const back = () => {
    entries.pop();
    go(entries.at(-1)!);
    page.windowHears('popstate');
  };
  return { page, entries: () => entries.map((each) => new URL(each).search), back };
}

test('a page that the build made knows no query, and shows it once React has taken it over', async () => {
  anAddress('?racer=ada');
  const { given, now } = await used(() => [useAddressPart('racer')[0], useHydrated()]);
  expect([given[0], now()]).toEqual([
    [null, false],
    ['ada', true],
  ]);
});

test('a part of the address is set as a new entry or in place, beside the others, and is gone back from', async () => {
  const { entries, back } = anAddress('?q=1');
  const { now } = await used(() => {
    const [value, set] = useAddressPart('racer');
    return { value, set, other: useAddressPart('q')[0] };
  });
  now().set('ada', 'push');
  await until(() => now().value === 'ada');
  now().set('bob', 'replace');
  await until(() => now().value === 'bob');
  expect(entries()).toEqual(['?q=1', '?q=1&racer=bob']);
  back();
  await until(() => now().value === null);
  now().set(null, 'replace');
  expect([entries(), now().other]).toEqual([['?q=1'], '1']);
});

test('a drag along the users is one entry, made once it has come to rest, and a jump is one at once', async () => {
  const { entries, back } = anAddress('');
  const { now } = await used(() => useUsers(1_000));
  expect(now().users).toBe(1_000);
  for (const users of [2_000, 3_000, 4_000]) {
    now().slide(users);
    await until(() => now().users === users);
    await pass(299);
  }
  expect(entries()).toEqual(['']);
  await pass(1);
  await until(() => entries().length === 2);
  now().jump(5_000);
  await until(() => now().users === 5_000);
  now().jump(5_000);
  expect(entries()).toEqual(['', '?users=4000', '?users=5000']);
  back();
  await until(() => now().users === 4_000);
});

test('a number that comes as the one before is let go stays, and is the only entry', async () => {
  const { entries } = anAddress('');
  const { now, given } = await used(() => useUsers(1_000));
  now().slide(2_000);
  await until(() => now().users === 2_000);
  await pass(299);
  // The page has no time to draw in between.
  now().slide(3_000);
  vi.advanceTimersByTime(1);
  await until(() => now().users === 3_000);
  await pass(299);
  expect(entries()).toEqual(['']);
  await pass(1);
  await until(() => entries().length === 2);
  expect(entries()).toEqual(['', '?users=3000']);
  expect(given.map(({ users }) => users).filter((users, at, all) => users !== all[at - 1])).toEqual([
    1_000, 2_000, 3_000,
  ]);
});

test('a slider that comes back to where it was leaves no entry', async () => {
  const { entries } = anAddress('?users=2000');
  const { now } = await used(() => useUsers(1_000));
  await until(() => now().users === 2_000);
  now().slide(9_000);
  await until(() => now().users === 9_000);
  now().slide(2_000);
  await until(() => now().users === 2_000);
  await pass(1_000);
  expect(entries()).toEqual(['?users=2000']);
});

test('a number of users that is none counts as the standard', async () => {
  anAddress('?users=many');
  const { now } = await used(() => useUsers(1_000));
  expect(now().users).toBe(1_000);
});

test('a choice is the standard until somebody chose, here or in another tab, and is remembered', async () => {
  const { page } = anAddress('');
  const { given, now } = await used(() => useRememberedChoice('flags', true));
  expect([given[0]![0], now()[0]]).toEqual([true, true]);
  now()[1](false);
  await until(() => !now()[0]);
  expect(localStorage.getItem('daypass:flags')).toBe('false');
  localStorage.setItem('daypass:flags', 'true');
  page.windowHears('storage');
  await until(() => now()[0]);
});

test('a choice that was made before shows once the page is taken over', async () => {
  anAddress('');
  localStorage.setItem('daypass:flags', 'false');
  const { given, now } = await used(() => useRememberedChoice('flags', true));
  expect([given[0]![0], now()[0]]).toEqual([true, false]);
});

test('a page has no time when it is made, then the one of this phone, and on return at once', async () => {
  const { page } = anAddress('');
  const { given, now, end } = await used(() => useNow(10_000));
  expect(given).toEqual([null]);
  await pass(0);
  await until(() => now() === NOW_MS);
  await pass(9_999);
  expect(now()).toBe(NOW_MS);
  page.look('visible');
  await until(() => now() === NOW_MS + 9_999);
  await pass(1);
  await until(() => now() === NOW_MS + 10_000);
  const before = given.length;
  end();
  await pass(60_000);
  page.look('visible');
  expect(given).toHaveLength(before);
});
