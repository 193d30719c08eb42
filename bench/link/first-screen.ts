// The first visit of a report over a slow link that loses packets, by HTTP/2 and by HTTP/3, in turns; beside it the same
// words as bare HTML from the same proxy. As root on Linux, with python3, iproute2, openssl, caddy and chromium:
//   npm run build && npx tsx bench/link/first-screen.ts [--runs 9] [--loss 0.02] [--seed 1] [--slower 4] [--page …]
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '@/scripts/steps.mjs';
import { table } from '@/bench/table';
import { writeBareWords } from './bare-words';
import { visit } from './visit';
import type { Visit } from './visit';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    loss: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    slower: { type: 'string', default: '1' },
    page: { type: 'string', default: '/reports/keynote' },
  },
});
const ADDRESS = '10.77.0.2';
/** QUIC wants a name in the certificate, not an address. */
const NAME = 'daypass.test';
const IN_SITE = ['netns', 'exec', 'daypass-site'];
const work = mkdtempSync(join(tmpdir(), 'daypass-link-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const site = join(ROOT, 'dist', 'site');
writeBareWords(site, values.page, join(work, 'bare'));

const link = spawn('python3', [join(import.meta.dirname, 'link.py'), '--loss', values.loss, '--seed', values.seed], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((ready, fail) => {
  link.stdout.once('data', ready);
  link.once('exit', () => fail(new Error('the link did not start')));
});
const server = spawn('ip', [...IN_SITE, process.execPath, '--max-semi-space-size=2', 'dist/server.js'], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    ...{ HOST: '127.0.0.1', PORT: '3000', DAYPASS_TRUST_PROXY: 'on', LOG_LEVEL: 'error' },
    DATABASE_URL: `file:${join(work, 'link.db')}`,
  },
});
await new Promise<void>((ready) => {
  server.stdout.on('data', (text: Buffer) => text.includes('Daypass is ready') && ready());
});
const caddyfile = join(work, 'Caddyfile');
writeFileSync(
  caddyfile,
  `{\n\tadmin off\n\tskip_install_trust\n\tlocal_certs\n}\n${readFileSync(join(ROOT, 'deploy/caddy/one.Caddyfile'), 'utf8')}
${NAME}:8443 {\n\troot * ${join(work, 'bare')}\n\tfile_server {\n\t\tprecompressed br\n\t}\n}\n`,
);
const caddy = spawn('ip', [...IN_SITE, 'caddy', 'run', '--adapter', 'caddyfile', '--config', caddyfile], {
  stdio: 'ignore',
  env: { ...process.env, DAYPASS_HOST: NAME, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
});
const children = [caddy, server, link];
try {
  await sleep(6_000);
  await measure();
} finally {
  for (const child of children) child.kill('SIGTERM');
  await sleep(1_000);
}

async function measure() {
  const browser = join(work, 'browser');
  writeFileSync(browser, `#!/bin/sh\nexec ip netns exec daypass-phone ${process.env.CHROMIUM ?? 'chromium'} "$@"\n`);
  chmodSync(browser, 0o755);
  const pages = [
    { name: values.page, url: `https://${NAME}${values.page}`, trusted: keyHash(443) },
    { name: 'its words alone', url: `https://${NAME}:8443/words.html`, trusted: keyHash(8443) },
  ];
  const cases = pages.flatMap((page) => [false, true].map((isQuic) => ({ ...page, isQuic, visits: [] as Visit[] })));
  let failed = 0;
  for (let run = 0; run < Number(values.runs); run++)
    for (const each of cases) {
      const options = { ...each, browser, address: ADDRESS, slower: Number(values.slower) };
      // A connection that does not come about under loss is counted, and the others go on.
      const visited = await visit(options).catch((error: unknown) => void console.error(each.name, String(error)));
      if (visited) each.visits.push(visited);
      else failed++;
    }
  console.log(
    `\n### First visits, 1.6 Mbit/s, 150 ms, ${Number(values.loss) * 100} % lost, ${values.runs} in turns, ${failed} failed\n`,
  );
  const rows = cases.map(({ name, visits }) => [
    ...[name, [...new Set(visits.map(({ protocol }) => protocol))].join(' ')],
    ...(['firstByte', 'paint', 'words', 'load'] as const).map((key) => spread(visits.map((each) => each[key]))),
  ]);
  console.log(table(['', 'protocol', 'first byte, ms', 'first paint', 'words of the first screen', 'loaded'], rows));
  const bytes = [join(site, `${values.page.slice(1)}.html.br`), join(work, 'bare', 'words.html.br')];
  console.log(`\nBytes in brotli: ${bytes.map((file) => statSync(file).size).join(' and ')}.`);
}

/** The SHA-256 of the key of the certificate on a port, as Chromium wants it. */
function keyHash(port: number): string {
  const ask = `openssl s_client -connect ${ADDRESS}:${port} -servername ${NAME} </dev/null 2>/dev/null | openssl x509 -pubkey -noout`;
  const hash = 'openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | openssl enc -base64';
  return execFileSync('ip', [...IN_SITE, 'sh', '-c', `${ask} | ${hash}`], { encoding: 'utf8' }).trim();
}

function spread(all: number[]): string {
  const sorted = all.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[sorted.length >> 1]} (${sorted[0]}-${sorted.at(-1)})`;
}
