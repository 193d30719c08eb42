// `npm run nodes [-- 20.19 26]`: installs, builds, serves and tests this project on other versions of Node, without a
// compiler in reach. `--compiler` leaves the machine's own tools in PATH.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StepError } from '../steps.mjs';
import { tryNode } from './try-node.mjs';

/** The oldest version that the README promises, and the newest of each line since. */
const VERSIONS = ['20.19', '22', '24', '26'];

const asked = process.argv.slice(2).filter((word) => word !== '--compiler');
const hasCompiler = process.argv.includes('--compiler');
const versions = asked.length ? asked.map((word) => (word === '20' ? '20.19' : word)) : VERSIONS;
const work = mkdtempSync(join(tmpdir(), 'daypass-nodes-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const rows = [];
let passed = 0;
let failed = 0;
for (const version of versions) {
  console.log(`▸ Node ${version}${hasCompiler ? '' : ', no compiler'}: npm ci, npm run app, tests of the server`);
  try {
    const { exact, tests, seconds } = await tryNode(version, work, hasCompiler);
    passed += tests;
    rows.push({ version: exact, outcome: `works, ${tests} tests passed`, seconds });
  } catch (error) {
    console.error(error instanceof StepError ? error.message : error);
    process.exitCode = 1;
    failed += 1;
    rows.push({ version: `v${version}`, outcome: 'FAILED, see above', seconds: 0 });
  }
  rmSync(join(work, version), { recursive: true, force: true });
}
for (const { version, outcome, seconds } of rows)
  console.log(`${version.padEnd(10)} ${outcome.padEnd(28)}${seconds ? ` ${seconds} s` : ''}`);
console.log(`\n${passed} passed, ${failed} failed`);
