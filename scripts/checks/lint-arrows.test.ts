import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '@/scripts/steps.mjs';

const RULES = [
  'import-x/no-restricted-paths',
  'no-restricted-imports',
  'no-restricted-syntax',
  'daypass/one-way-to-import',
];

const eslint = new ESLint({
  cwd: ROOT,
  // None of these rules needs types. Reading those of the whole project would take longer than all these tests.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
});

/** What lint says about this code, as if it stood in that file. */
async function lintCode(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ message }) => message);
}

const lint = (filePath: string, imported: string) => lintCode(filePath, `export * from '${imported}';\n`);

// The first run loads all rules.
beforeAll(() => lint('domain/race/contract/rules.ts', 'zod'), 120_000);

// Imports against the arrows of docs/architecture.md: who imports, and what.
test.each([
  ['domain/race/contract/rules.ts', '@/browser/reader/say', 'domain/ may only import from domain'],
  ['domain/race/contract/rules.ts', '@/server/environment', 'domain/ may only import from domain'],
  ['storage/outbox-table.ts', '@/browser/reader/say', 'storage/ may only import from storage, domain'],
  ['browser/reader/say.ts', '@/components/race/race-head', 'browser/ may only import from browser, domain, storage'],
  ['browser/reader/say.ts', '@/server/environment', 'browser/ may only import from browser, domain, storage'],
  ['worker/in-parallel.ts', '@/browser/reader/say', 'worker/ may only import from worker, domain, storage'],
  ['components/race/race-head.tsx', '@/server/environment', 'components/ may only import from'],
  ['components/race/race-head.tsx', '@/app/page', 'components/ may only import from'],
  ['app/page.tsx', '@/server/environment', 'app/ may only import from'],
  [
    'editorial/describe/feeds.ts',
    '@/components/race/race-head',
    'editorial/ may only import from editorial, domain, press',
  ],
  ['press/revision.ts', '@/domain/race/contract/rules', 'press/ may only import from press, worker'],
  ['scripts/proof/check/fold.ts', '@/domain/race/ledger/ledger', 'The checker of a proof shares nothing'],
  ['scripts/proof/check/fold.ts', '@/server/environment', 'The checker of a proof shares nothing'],
  ['server/environment.ts', '@/editorial/describe/feeds', 'server/ may only import from server, domain, generated'],
  ['server/environment.ts', '@/browser/reader/say', 'server/ may only import from server, domain, generated'],
])('%s may not import %s', async (file, imported, message) => {
  expect((await lint(file, imported)).join()).toContain(message);
});

test('domain takes no package but zod', async () => {
  expect((await lint('domain/race/contract/rules.ts', 'react')).join()).toContain(
    'domain/ imports only itself and zod',
  );
  expect(await lint('domain/race/contract/rules.ts', 'zod')).toEqual([]);
});

test.each([
  ['browser/reader/say.ts', '@/domain/race/contract/rules'],
  ['components/race/race-head.tsx', '@/browser/reader/say'],
  ['app/page.tsx', '@/components/race/race-head'],
  ['server/environment.ts', '@/domain/race/contract/rules'],
])('%s may import %s', async (file, imported) => {
  expect(await lint(file, imported)).toEqual([]);
});

test.each([
  ['browser/race/use-board.ts', "import '../tabs/tab-leader';", '@/browser/tabs/tab-leader'],
  ['browser/race/use-board.ts', "import '@/browser/race/live-board';", './live-board'],
  ['browser/race/use-board.ts', "export { liveBoardOf } from './../race/live-board';", './live-board'],
  ['scripts/build.ts', "import { writeContent } from './build/write-content';", '@/scripts/build/write-content'],
  ['scripts/build.ts', "const late = import('./build/write-content');", '@/scripts/build/write-content'],
  ['domain/race/board/moves.ts', "import type { Lap } from '../contract/lap';", '@/domain/race/contract/lap'],
  ['worker/sync.test.ts', "type Lap = import('../domain/race/contract/lap').Lap;", '@/domain/race/contract/lap'],
])('in %s, %s has to be written %s', async (file, code, right) => {
  expect((await lintCode(file, code)).join()).toContain(`Write '${right}'`);
});

test.each([
  ['browser/race/use-board.ts', "import { liveBoardOf } from './live-board';"],
  ['browser/race/use-board.ts', "import { TabLeader } from '@/browser/tabs/tab-leader';"],
  ['scripts/test.mjs', "import { ensureBrowser } from './tests/ensure-browser.mjs';"],
])('in %s, %s is written as it has to be', async (file, code) => {
  expect(await lintCode(file, code)).toEqual([]);
});

test.each(['browser/race/use-board.ts', 'components/race/race-head.tsx', 'app/page.tsx'])(
  "%s is no root of an island, and 'use client' may not stand in it",
  async (file) => {
    expect(await lintCode(file, "'use client';\n")).toEqual(["'use client' stands in roots of islands alone."]);
  },
);

test.each(['components/race/race-view.tsx', 'components/desk/desk.tsx'])(
  "%s is the root of an island, and says 'use client'",
  async (file) => {
    expect(await lintCode(file, "'use client';\n")).toEqual([]);
  },
);
