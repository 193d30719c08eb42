import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type * as axeCore from 'axe-core';
import { untilFresh } from './on-page';

const MOST_TRIES = 5;

/**
 * The small build of axe, half as long as what the package exports: handing it over takes longer than looking with it.
 */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Options = {
  /**
   * Whether controls are large enough. axe does not know that what is half covered by a bar can be scrolled out from
   * there. It does not know the top layer either: it takes a bar for covering an open sheet.
   */
  checksTargets?: boolean;
  /** A selector: looks only in there. */
  within?: string;
  /** Rules of axe beyond WCAG 2.2 AA. */
  alsoRules?: readonly string[];
};

/** The rules that judge by colours, which differ between the themes. All other rules see the same page in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Whoever speaks to a control says the words that are seen on it: its name has to have them. */
const WORDS_SEEN = 'label-content-name-mismatch';

/**
 * Expects that axe finds nothing against WCAG 2.2 AA, in the light theme and in the dark one. It looks once nothing
 * moves, as a colour that fades is not the colour that is read. The page is left as it was.
 */
export async function expectNoBarriers(page: Page, what: string, options: Options = {}): Promise<void> {
  await untilFresh(page);
  await bringAxe(page);
  await expectNone(page, `${what}, in the light theme`, toAsk(options));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNone(page, `${what}, in the dark theme`, toAsk(options, COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Brings axe into each document only once, however often it looks there. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
}

async function expectNone(page: Page, what: string, asked: Asked): Promise<void> {
  for (let tries = 1; ; tries++) {
    const { found, hasMoved } = await page.evaluate(look, asked);
    if (found.length > 0 && hasMoved && tries < MOST_TRIES) continue;
    return expect(found, what).toEqual([]);
  }
}

type Asked = { context: { include: [string] }; options: axeCore.RunOptions };

function toAsk({ checksTargets = true, within, alsoRules = [] }: Options, rules?: string[]): Asked {
  const runOnly: axeCore.RunOptions['runOnly'] = rules
    ? { type: 'rule', values: rules }
    : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
  return {
    context: { include: [within ?? 'html'] },
    options: {
      runOnly,
      rules: rules
        ? {}
        : {
            ...Object.fromEntries([WORDS_SEEN, ...alsoRules].map((rule) => [rule, { enabled: true }])),
            ...(!checksTargets && { 'target-size': { enabled: false } }),
          },
      // Nobody reads what passes, and none of our pages has frames.
      resultTypes: ['violations'],
      iframes: false,
    },
  };
}

/**
 * Runs in the page: waits until every movement that ends has ended, looks, and tells whether anything began to move
 * meanwhile.
 */
async function look({ context, options }: Asked): Promise<{ found: string[]; hasMoved: boolean }> {
  const ends = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished.catch(() => undefined));
  await Promise.all(ends);
  let hasMoved = false;
  const note = () => (hasMoved = true);
  const MOVES = ['transitionrun', 'animationstart'];
  for (const type of MOVES) document.addEventListener(type, note);
  // What is skipped until it comes near has a place that is not its own: axe would find it on top of something else.
  const all = new CSSStyleSheet();
  all.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, all];
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  const { violations } = await axe.run(context, options);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== all);
  for (const type of MOVES) document.removeEventListener(type, note);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
  return { found, hasMoved };
}
