import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '@/scripts/steps.mjs';
import { checkFaults } from './check-faults';

const TESTS = `
test('a plain one', () => {});
test.each([1])('%s of many', () => {});
test.skipIf(true)('a skipped one', () => {});
test(\`one with \${2} parts\`, () => {});
// test('one in a comment', () => {});
const other = ('no test');
`;

async function check(shown: string) {
  const root = await mkdtemp(join(tmpdir(), 'daypass-faults-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const folder of ['docs', 'server']) await mkdir(join(root, folder));
  await writeFile(join(root, 'server', 'a.test.ts'), TESTS);
  const head = '| fault | sees | kept | shown by |\n| --- | --- | --- | --- |\n';
  await writeFile(join(root, 'docs', 'faults.md'), `${head}| a flood | water | boats | ${shown} |\n`);
  return checkFaults(root).map(({ line, says }) => `${line} ${says}`);
}

test.each([
  '`server/a.test.ts`: _a plain one_',
  '`server/a.test.ts`: _%s of many_, _a skipped one_',
  '`server/a.test.ts`: _one with %s parts_; the proof',
  'the proof',
])('a row that names tests that are there is fine: %s', async (shown) => {
  expect(await check(shown)).toEqual([]);
});

test.each([
  ['nothing yet', "3 names no test for 'a flood'; expected `path`: _name of the test_"],
  ['`server/a.test.ts`', "3 names no test for 'a flood'; expected `path`: _name of the test_"],
  ['`server/b.test.ts`: _a plain one_', '3 names server/b.test.ts, which does not exist'],
  ['`server/a.test.ts`: _a plain one_, _gone_', "3 server/a.test.ts has no test 'gone'"],
  ['`server/a.test.ts`: _one in a comment_', "3 server/a.test.ts has no test 'one in a comment'"],
  ['the proof; `server/a.test.ts`: _no test_', "3 server/a.test.ts has no test 'no test'"],
])('a row that shows nothing, or names what is not there, is told: %s', async (shown, says) => {
  expect(await check(shown)).toEqual([says]);
});

test('the table of this project holds', () => {
  expect(checkFaults(ROOT)).toEqual([]);
});
