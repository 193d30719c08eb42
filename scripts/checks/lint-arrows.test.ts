import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '@/scripts/steps.mjs';

const eslint = new ESLint({
  cwd: ROOT,
  // Neither of the two rules asks for types, and reading those of the whole project takes longer than all that is tested here.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'import-x/no-restricted-paths' || ruleId === 'no-restricted-imports',
});

/** What lint says of an import, were it to stand in that file. */
async function lint(filePath: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`export * from '${imported}';\n`, { filePath });
  return result!.messages.map(({ message }) => message);
}

// The first look loads all rules.
beforeAll(() => lint('domain/race/contract/rules.ts', 'zod'), 120_000);

// Arrows of docs/architecture.md that must not be: who would import, and what.
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
