// How soon the very first tap of a first visit is answered: node bench/first-tap.mjs CONFIG.json [--runs 5] [--out FILE]
// It taps as soon as something is painted, and again once everything is quiet. Each tap has a fresh browser, with the
// phone profile of read/read.mjs. CONFIG is the one of read.mjs, with `taps` where a site has buttons to try.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { FLAGS, PHONE, slowDown, touch } from './phone.mjs';
import { readConfig, sleep, spread, startServer, table } from './read/lib.mjs';

const LIMIT_MS = 10_000;
/** As in read/read.mjs: a browser that has just started is busy with itself. */
const BROWSER_REST_MS = 1500;
/** How long the tap waits after the load event: not at all (the first paint is enough), or until all is quiet. */
const MOMENTS = { 'first paint': 0, 'all quiet': 6000 };

/**
 * Runs in every document before anything else. Tells `report` where to tap, when the tap came, and when it was
 * answered.
 */
function watch({ tap, shown, words = '', links, quietMs }) {
  const EXPECTED = 'first-tap: the h1 of the page that the link leads to';
  const clean = (text) =>
    (text ?? '')
      .replace(/[\u200b\u00a0#]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const now = () => performance.timeOrigin + performance.now();
  const fcp = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  let readyAt = quietMs ? Infinity : 0;
  let spotted = false;
  let last;
  const scrolledTo = new Set();

  const isAnswered = () =>
    links ? clean(document.querySelector('h1')?.textContent) === expected() : spotted && hasShown();
  const hasShown = () => document.querySelector(shown)?.textContent.startsWith(words);
  // Stored where it survives a full load of the next page.
  const expected = () => sessionStorage.getItem(EXPECTED) ?? NaN;

  /** Where a finger hits. The place has to stay for a frame, as what comes into view may change its size first. */
  function spot() {
    for (const element of document.querySelectorAll(tap ?? 'a[href]')) {
      const link = links?.find(({ path }) => path.replace(/\/$/, '') === element.pathname?.replace(/\/$/, ''));
      if (links && !link) continue;
      const { x, y, width, height } = element.getClientRects()[0] ?? {};
      const at = [x + width / 2, y + height / 2];
      if (!(width > 0)) continue;
      if (element.contains(document.elementFromPoint(...at))) {
        if (link) sessionStorage.setItem(EXPECTED, clean(link.h1));
        return at;
      }
      if (scrolledTo.has(element)) continue;
      scrolledTo.add(element);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      return null;
    }
    return null;
  }

  function look() {
    if (isAnswered()) return window.report({ what: 'answered', at: now() });
    requestAnimationFrame(look);
    if (spotted || fcp() === undefined || performance.now() < readyAt) return;
    const at = spot();
    const isStill = at?.join() === last;
    last = at?.join();
    if (!at || !isStill) return;
    spotted = true;
    window.report({ what: 'spotted', at, fcp: fcp() });
  }

  if (quietMs) addEventListener('load', () => (readyAt = performance.now() + quietMs));
  // The time of the event is that of the finger. So it includes the time for which the page was too busy to hear of it.
  const note = (what) => (event) => {
    const { timeOrigin } = performance;
    window.report({
      what,
      at: timeOrigin + event.timeStamp,
      origin: timeOrigin,
      on: event.target.outerHTML?.slice(0, 80),
    });
  };
  addEventListener('pointerup', note('tapped'), { capture: true, once: true });
  addEventListener('click', note('clicked'), { capture: true, once: true });
  requestAnimationFrame(look);
}

async function tapOnce(origin, { path, ...wanted }) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, headless: true, args: FLAGS });
  try {
    const page = await (await browser.newContext(PHONE)).newPage();
    const cdp = await page.context().newCDPSession(page);
    const seen = {};
    const answered = new Promise((done) => {
      void page.exposeFunction('report', (news) => {
        seen[news.what] ??= news;
        if (news.what === 'spotted') void touch(cdp, news.at);
        if (news.what === 'answered') done();
      });
    });
    await page.addInitScript(watch, wanted);
    await sleep(BROWSER_REST_MS);
    await slowDown(cdp);
    await page.goto(origin + path, { waitUntil: 'commit' });
    await Promise.race([answered, new Promise((done) => setTimeout(done, LIMIT_MS + wanted.quietMs))]);
    const { spotted, tapped, clicked, answered: answer } = seen;
    return {
      fcp: spotted?.fcp ?? NaN,
      tappedAt: tapped ? tapped.at - tapped.origin : NaN,
      answeredAfter: tapped && answer ? answer.at - tapped.at : NaN,
      clickedOn: clicked?.on,
      outcome: answer && tapped ? 'answered' : clicked ? 'lost' : spotted ? 'no click came of it' : 'nothing to tap',
    };
  } finally {
    await browser.close();
  }
}

/**
 * The buttons that a site names. On every site also the first link in reach that leads from the report to another text.
 */
function casesOf({ report, pages, taps = [] }) {
  const isList = (path) => pages.some((page) => page.path !== path && page.path.startsWith(`${path}/`));
  const links = pages.filter(({ path }) => path !== report && path !== '/' && !isList(path));
  return [...taps, { name: 'a link to another report', path: report, links }];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, out: { type: 'string', default: 'tap-results.json' } },
});
const targets = readConfig(positionals[0]);
const results = [];
for (let run = 1; run <= Number(values.runs); run++)
  for (const target of targets) {
    const server = await startServer(target);
    for (const [moment, quietMs] of Object.entries(MOMENTS))
      for (const wanted of casesOf(target)) {
        const result = await tapOnce(target.origin, { ...wanted, quietMs });
        results.push({ site: target.name, name: wanted.name, moment, ...result });
        writeFileSync(values.out, JSON.stringify(results, null, 1));
      }
    await server.stop();
    console.error(`run ${run} ${target.name}: done`);
  }

const groups = new Map();
for (const result of results) {
  const key = [result.site, result.name, result.moment].join();
  groups.set(key, [...(groups.get(key) ?? []), result]);
}
const rows = [...groups.values()].map((group) => {
  const [{ site, name, moment }] = group;
  const column = (key) => spread(group.map((each) => each[key]));
  const bad = group.filter(({ outcome }) => outcome !== 'answered').map(({ outcome }) => outcome);
  return [site, name, moment, column('fcp'), column('tappedAt'), column('answeredAfter'), bad.join(', ') || 'none'];
});
console.log(table(['site', 'tap on', 'at', 'FCP, ms', 'tapped, ms', 'answered after, ms', 'lost or failed'], rows));
