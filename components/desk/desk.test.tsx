import { expect, test, vi } from 'vitest';
import * as menu from '@/generated/words/desk-menu';
import * as words from '@/generated/words/desk-session';
import * as unsentWords from '@/generated/words/desk-unsent';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, portal, refuses, says, type Answering } from '@/browser/testing/answers';
import { NOW_MS, passUntil, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { onEmptyPhone } from '@/browser/testing/empty-phone';

withFalseClock('performance');
const expiresAt = new Date(NOW_MS + 3_600_000).toISOString();
const signedIn = says({ official: { id: 'olive', name: 'Olive' }, expiresAt });
const signOutOlive = words.signOutOf({ official: 'Olive' });

/** The page of the officials where no race has rules; `isSignedIn`: as this phone remembers it. */
async function aDesk(answer: Answering, isSignedIn = false, hash = '') {
  vi.resetModules();
  aPage();
  const address = { pathname: '/desk', search: '', hash };
  vi.stubGlobal('location', address);
  const replaced: unknown[] = [];
  vi.stubGlobal('history', { state: { daypass: 1 }, replaceState: (...args: unknown[]) => replaced.push(args) });
  onEmptyPhone();
  if (isSignedIn) localStorage.setItem('daypass:desk-session', JSON.stringify({ official: 'Olive', expiresAt }));
  const on = { session: answer, decision: away };
  const server = aServerThat((path) => (path.endsWith('/decision') ? on.decision : on.session));
  const { Desk } = await import('./desk');
  const page = await drawn(<Desk races={[]} timeZone="UTC" />);
  await passUntil(() => page.text() !== words.looking);
  const signIn = async (code: string) => {
    page.type(words.code, code);
    await page.tapSeen(words.signIn);
  };
  return { ...page, signIn, on, server, replaced };
}

test('a code signs in, whatever stands around it', async () => {
  const { signIn, sees, server } = await aDesk(signedIn);
  await signIn(' ABC-DEF ');
  await sees(menu.noRace);
  expect(server.asked).toMatchObject([{ method: 'POST', path: '/api/desk/session', body: { code: 'ABC-DEF' } }]);
});

test.each<[string, Answering, string]>([
  ['a code that does not work', refuses(403, {}, { code: 'code-refused' }), words.codeRefused],
  ['no connection', away, words.signInUnreached],
  ['the page of a wifi', portal, words.signInNotOurs],
])('with %s nobody is signed in, it is said why, and it can be tried again', async (_, answer, said) => {
  const { signIn, sees, on, text } = await aDesk(answer);
  await signIn('ABC');
  await sees(said);
  on.session = signedIn;
  await signIn('DEF');
  await sees(menu.noRace);
  expect(text()).not.toContain(said);
});

test('whoever has read the QR code of a colleague signs in with one press, and the address forgets the code', async () => {
  const { tapSeen, sees, names, server, replaced } = await aDesk(signedIn, false, '#let-in=ABC-DEF&as=Olive');
  await sees(words.letIn);
  expect(replaced).toEqual([[{ daypass: 1 }, '', '/desk']]);
  expect(names('input')).toEqual([]);
  await tapSeen(words.signInAs({ name: 'Olive' }));
  await sees(menu.noRace);
  expect(server.asked).toMatchObject([{ method: 'POST', path: '/api/desk/session', body: { code: 'ABC-DEF' } }]);
});

test('a QR code that was used already says so, and another code can be typed', async () => {
  const used = refuses(401, {}, { code: 'code-refused' });
  const { tapSeen, sees, signIn, on } = await aDesk(used, false, '#let-in=ABC-DEF');
  await tapSeen(words.signIn);
  await sees(words.letInRefused);
  await tapSeen(words.otherCode);
  await sees(words.codeHelp);
  on.session = signedIn;
  await signIn('GHI');
  await sees(menu.noRace);
});

test('a QR code that is read where somebody is signed in uses nothing up', async () => {
  const { sees, server, replaced, text } = await aDesk(signedIn, true, '#let-in=ABC-DEF');
  await sees(menu.noRace);
  await passUntil(() => replaced.length === 1);
  expect(server.asked.every(({ method }) => method === 'GET')).toBe(true);
  expect(text()).not.toContain(words.letIn);
});

test('the page to sign in speaks to officials, not to whoever runs the server', async () => {
  const { sees, text } = await aDesk(signedIn);
  await sees(words.codeHelp);
  expect(text()).not.toMatch(/npm|server|shell|command/);
});

test('after too many wrong codes a right one signs in at once: nothing is locked', async () => {
  const { signIn, sees, on, all } = await aDesk(refuses(429, { 'retry-after': '30' }, { code: 'too-many' }));
  await signIn('ABC');
  await sees(words.tooManyWrong);
  expect(all('button', words.signIn).map((button) => button.hasAttribute('disabled'))).toEqual([false]);
  on.session = signedIn;
  await signIn('DEF');
  await sees(menu.noRace);
});

test('a session that has ended is said', async () => {
  const { sees } = await aDesk(refuses(401, {}, { code: 'not-signed-in' }), true);
  await sees(words.hasEnded);
});

test('whoever signs out is out once the server has said so', async () => {
  const { tapSeen, sees, on, server } = await aDesk(signedIn, true);
  await tapSeen(signOutOlive);
  on.session = says({ signedOut: { name: 'Olive' } });
  await tapSeen(words.signOut);
  await sees(words.whoseThisIs);
  expect(server.asked.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/desk/session' });
});

test.each<[string, Answering, string]>([
  ['without a connection', away, words.signOutUnreached],
  ['behind the page of a wifi', portal, words.signOutNotOurs],
])('%s nobody is signed out, and it is said what that means', async (_, answer, said) => {
  const { tapSeen, sees, on, names } = await aDesk(signedIn, true);
  await tapSeen(signOutOlive);
  on.session = answer;
  await tapSeen(words.signOut);
  await sees(said);
  expect(names('button')).toContain(signOutOlive);
});

test('nobody signs out over a decision that has not left, also one that was made while the dialog was open', async () => {
  const { tapSeen, sees, on, server, names, text } = await aDesk(signedIn, true);
  const { addWrite } = await import('@/browser/outbox/write');
  await tapSeen(signOutOlive);
  await passUntil(() => names('button').includes(words.signOut));
  await addWrite({
    ...{ kind: 'decision', url: '/api/desk/races/day/laps/lap-1/decision', method: 'POST' },
    ...{ body: { verdict: 'verified', version: 1 }, note: 'Verify 9.123' },
  });
  await sees(words.staySignedIn({ count: 1 }));
  expect(names('button')).not.toContain(words.signOut);
  const tries = () => server.paths().filter((path) => path.endsWith('/decision')).length;
  await passUntil(() => tries() === 1);
  const before = server.asked.filter(({ method }) => method === 'DELETE').length;
  on.decision = refuses(409, {}, { code: 'already-decided' });
  await tapSeen(unsentWords.sendNow);
  await passUntil(() => names('button').includes(words.signOut));
  expect([before, text().includes(words.staySignedIn({ count: 1 }))]).toEqual([0, false]);
});
