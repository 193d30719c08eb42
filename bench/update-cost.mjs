// What a phone fetches when a new version of the site comes: node bench/update-cost.mjs CONFIG.json [--out FILE]
//
// CONFIG: [before, after], two builds of one site, in the form of read/read.mjs. Both have one address, that of a proxy
// which counts: DevTools would not show everything that a service worker fetches.
import { createServer, request as ask } from 'node:http';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { readConfig, sleep, startServer, table } from './read/lib.mjs';

const LIMIT_MS = 180_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'update-results.json' } },
});
const [before, after] = readConfig(positionals[0]);
const servers = [await startServer(before), await startServer(after)];
const proxy = await countingProxy(before.origin);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const first = await firstCopy();
  const update = await takeUpdate();
  writeFileSync(values.out, JSON.stringify({ first, update }, null, 1));
  const rows = update.answers.map(({ path, status, bytes }) => [path, status, bytes]);
  console.log(table(['fetched for the update', 'status', 'bytes'], [...rows, ['all', '', update.bytes]]));
  console.log(`\nFirst copy: ${first.answers.length} requests, ${first.bytes} bytes.`);
  console.log(`Update: ${update.answers.length} requests, ${update.bytes} bytes, waiting after ${update.ms} ms.`);
} finally {
  await browser.close();
  proxy.close();
  for (const server of servers) await server.stop();
}

async function firstCopy() {
  const page = await openPage();
  await until(page, () =>
    navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated'),
  );
  await page.waitForLoadState('networkidle');
  await page.close();
  return proxy.count();
}

async function takeUpdate() {
  proxy.lead(after.origin);
  const begin = performance.now();
  const page = await openPage();
  await until(page, () => navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting !== null));
  const ms = Math.round(performance.now() - begin);
  return { ...proxy.count(), ms };
}

async function until(page, isSo) {
  for (const end = performance.now() + LIMIT_MS; performance.now() < end; await sleep(100))
    if (await page.evaluate(isSo)) return;
  throw new Error('The worker did not get ready.');
}

async function openPage() {
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = await context.newPage();
  await page.goto(proxy.origin + before.report);
  return page;
}

/** Passes everything on unchanged, and counts the bodies. */
function countingProxy(target) {
  let origin = target;
  let answers = [];
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const answer = { path: url, status: 0, bytes: 0 };
    answers.push(answer);
    const onward = ask(new URL(url, origin), { method, headers }, (response) => {
      answer.status = response.statusCode;
      outgoing.writeHead(response.statusCode, response.headers);
      response.on('data', (part) => (answer.bytes += part.length)).pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  const lead = (to) => (origin = to);
  const count = () => {
    const counted = { answers, bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0) };
    answers = [];
    return counted;
  };
  const close = () => server.close() && server.closeAllConnections();
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () =>
      done({ origin: `http://127.0.0.1:${server.address().port}`, lead, count, close }),
    ),
  );
}
