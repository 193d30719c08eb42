import { sendFromElsewhere } from '../race';
import { test } from './journey';
import { LIVE, NAME, RACE } from './page-parts';
import { words } from './target';

const BOARD = { role: 'region', name: 'Board' };

test('a lap sent elsewhere appears on the board without a reload', async ({ server, visitor }) => {
  await visitor.open(`${server.origin}${RACE}`);
  await visitor.sees(LIVE);
  await sendFromElsewhere(server.origin, 'Grace', 9_200);
  await visitor.click({ css: 'summary', has: '1 waits', within: BOARD });
  await visitor.sees({ role: 'listitem', has: words(/Grace[^]*00:09\.200/), within: BOARD });
});

/** A browser sets such a page aside, scripts and all, and shows another document of the same site. */
for (const [from, path] of [
  ['the board', RACE],
  ['the desk', '/desk'],
] as const)
  test(`after ${from} was left by an address, a board is live again and takes laps`, async ({ server, visitor }) => {
    await visitor.open(`${server.origin}${RACE}`);
    await visitor.sees(LIVE);
    await visitor.open(`${server.origin}${path === RACE ? '/glossary' : path}`);
    await visitor.sees({ css: 'main h1' });
    await visitor.open(`${server.origin}${RACE}`);
    await visitor.sees(LIVE);
    await sendFromElsewhere(server.origin, 'Grace', 9_200);
    await visitor.sees({ css: 'summary', has: '1 waits', within: BOARD });
    await visitor.click({ role: 'link', name: words(/^My laps/) });
    await visitor.sees(NAME);
  });
