import { RaceDay } from '@/e2e/people/race-day';
import { sendFromElsewhere } from '@/e2e/people/race';
import { test } from './journey';
import { LIVE, NAME, RACE, signIn, verify } from './page-parts';
import { type Target, words } from './target';
import type { Visitor } from './visitor';

const BOARD: Target = { role: 'region', name: 'Board' };
const MY_LAPS: Target = { role: 'link', name: words(/^My laps/) };

test('a lap sent elsewhere appears on the board without a reload', async ({ server, visitor }) => {
  await visitor.open(`${server.origin}${RACE}`);
  await visitor.sees(LIVE);
  await sendFromElsewhere(server.origin, 'Grace', 9_200);
  await visitor.click({ css: '.race-tools button', has: '1 waits' });
  await visitor.sees({ role: 'listitem', has: words(/Grace[^]*9\.200/), within: BOARD });
});

// When an address leads away from a page, the page is set aside with its scripts, and with what they were just writing.

test('after a board was left by an address, the next one is live and takes laps', async ({ server, visitor }) => {
  await visitor.open(`${server.origin}${RACE}`);
  await visitor.sees(LIVE);
  await visitor.open(`${server.origin}/glossary`);
  await worksIn(visitor, server.origin);
});

test('after the desk was left by an address, the board is live and takes laps, and the desk opens again', async ({
  visitor,
}) => {
  const day = await RaceDay.open();
  try {
    await day.lap('Grace', '9.9');
    await signIn(visitor, day, 'Ada');
    await visitor.sees(verify('9.900'));
    await worksIn(visitor, day.server.origin);
    await visitor.open(`${day.server.origin}/desk`);
    await visitor.sees(verify('9.900'));
  } finally {
    await day.end();
  }
});

async function worksIn(visitor: Visitor, origin: string): Promise<void> {
  await visitor.open(`${origin}${RACE}`);
  await visitor.sees(LIVE);
  await visitor.click(MY_LAPS);
  await visitor.click({ role: 'button', name: '+ Lap' });
  await visitor.sees(NAME);
}
