import { expect } from '@playwright/test';
import type { RaceDay } from '@/e2e/people/race-day';
import type { Visitor } from './visitor';
import { type Target, words } from './target';

/** The race of the made-up conference that takes laps from everybody. */
export const RACE = '/leaderboard/open';

export const LIVE: Target = { css: '.fresh[data-link="live"]' };
export const HEADING: Target = { css: 'main h1' };

/** A link at the foot of every page. */
export const atFoot = (name: string): Target => ({ role: 'link', name, within: { role: 'contentinfo' } });

export const place = (name: string): Target => ({
  role: 'link',
  name,
  within: { role: 'navigation', name: 'Places' },
});
export const said = (text: string | RegExp): Target => ({
  role: 'status',
  has: typeof text === 'string' ? text : words(text),
});

/** Opens a page for the first time, and stays until everything is on the phone. */
export async function openUntilReady(visitor: Visitor, address: string): Promise<void> {
  await visitor.open(address);
  await visitor.sees(said('Ready to work offline: everything is on this phone now.'), 1, 30_000);
}

const MY_LAPS: Target = { role: 'region', name: 'My laps' };
const form: Target = { css: 'dialog form' };
export const NAME: Target = { label: 'Name on the board', within: form };

/** One of my laps, by its time and by what it says of where it is. */
export const myLap = (time: string, has: string): Target => ({
  role: 'listitem',
  has: words(new RegExp(`${time}[^]*${has}`)),
  within: MY_LAPS,
});

/** Types a lap of somebody new into the sheet, and sends it. */
export async function sendLap(visitor: Visitor, lap: { name: string; time: string }): Promise<void> {
  await visitor.click({ role: 'link', name: words(/^My laps/) });
  await visitor.click({ role: 'button', name: '+ Lap' });
  await visitor.fill(NAME, lap.name);
  await visitor.fill({ label: 'Lap time', within: form }, lap.time);
  await visitor.click({ role: 'button', name: words(/^Send/), within: form });
  await visitor.sees({ css: 'dialog form' }, 0);
}

/** Opens the desk and signs an official in. */
export async function signIn(visitor: Visitor, day: RaceDay, name: string): Promise<void> {
  const code = await day.code(name);
  await visitor.open(`${day.server.origin}/desk`);
  await visitor.fill({ label: 'One-time code' }, code);
  await visitor.click({ role: 'button', name: 'Sign in' });
}

/** The button that verifies a lap, by its time. The button also names the racer. */
export const verify = (time: string): Target => ({ role: 'button', name: words(new RegExp(`^Verify ${time} `)) });

/** Waits until the scripts of all interactive parts have come. */
export async function partsCome(visitor: Visitor): Promise<void> {
  const missing = `[...document.querySelectorAll('[data-island]')]
    .map(({ dataset }) => dataset.island)
    .filter((src) => !performance.getEntriesByName(new URL(src, location)).some(({ responseEnd }) => responseEnd > 0))`;
  await expect.poll(() => visitor.evaluate(missing), { message: 'scripts that did not come' }).toEqual([]);
}

/** One page of each kind, in the order in which they were built. */
export function oneOfEachKind(addresses: string[]): string[] {
  const kinds = new Map<string, string>();
  for (const address of addresses) {
    const [, first, second] = address.split('/');
    const kind = second === undefined ? address : `${first}/…`;
    if (!kinds.has(kind)) kinds.set(kind, address);
  }
  return [...kinds.values()];
}
