import { posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runOxlint } from '@/scripts/checks/lint/testing/run-oxlint';

const imports = (named: string) => `export * from '${named}';\n`;

// Imports against the arrows of docs/architecture.md: who imports, and what.
const CLOSED = [
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
  ['scripts/proof/check/fold.ts', '@/domain/race/ledger/ledger', 'scripts/proof/check/ may only import from'],
  ['scripts/proof/check/fold.ts', '@/scripts/proof/run/run-proof', 'scripts/proof/check/ may only import from'],
  ['server/environment.ts', '@/editorial/describe/feeds', 'server/ may only import from server, domain, generated'],
  ['server/environment.ts', '@/browser/reader/say', 'server/ may only import from server, domain, generated'],
  ['domain/race/contract/rules.ts', 'react', 'domain/ imports only itself and zod'],
] as const;

const OPEN = [
  ['domain/race/contract/rules.ts', 'zod'],
  ['domain/race/contract/rules.ts', './lap'],
  ['domain/race/contract/rules.ts', '@/domain/race/ledger/ledger'],
  ['browser/reader/say.ts', '@/domain/race/contract/rules'],
  ['components/race/race-head.tsx', '@/browser/reader/say'],
  ['app/page.tsx', '@/components/race/race-head'],
  ['server/environment.ts', '@/domain/race/contract/rules'],
  ['scripts/proof/check/fold.ts', '@/scripts/proof/lines'],
  ['scripts/proof/run/run-proof.ts', '@/server/environment'],
] as const;

const WRITTEN_OTHERWISE = [
  ['browser/race/use-board.ts', "import '../tabs/tab-leader';", '@/browser/tabs/tab-leader'],
  ['browser/race/use-board.ts', "import '@/browser/race/live-board';", './live-board'],
  ['browser/race/use-board.ts', "export { liveBoardOf } from './../race/live-board';", './live-board'],
  ['scripts/build.ts', "import './build/write-content';", '@/scripts/build/write-content'],
  ['scripts/build.ts', "export const late = import('./build/write-content');", '@/scripts/build/write-content'],
  ['domain/race/board/moves.ts', "export type { Lap } from '../contract/lap';", '@/domain/race/contract/lap'],
  ['worker/sync.ts', "export type Lap = import('../domain/race/contract/lap').Lap;", '@/domain/race/contract/lap'],
] as const;

const WELL_WRITTEN = [
  ['browser/race/use-board.ts', "export { liveBoardOf } from './live-board';"],
  ['browser/race/use-board.ts', "export { TabLeader } from '@/browser/tabs/tab-leader';"],
  ['scripts/test.mjs', "export { ensureBrowser } from './tests/ensure-browser.mjs';"],
] as const;

const CLIENT = "'use client';\n";
const NO_ROOTS = ['browser/race/use-board.ts', 'components/race/race-head.tsx', 'app/page.tsx'];
const ROOTS = ['components/race/race-view.tsx', 'components/desk/desk.tsx'];

const cases = [
  ...[...CLOSED, ...OPEN].map(([file, named]) => [file, imports(named)] as const),
  ...[...WRITTEN_OTHERWISE, ...WELL_WRITTEN].map(([file, code]) => [file, code] as const),
  ['domain/race/contract/rules.ts', 'export enum State { Open }'] as const,
];
/** One run looks at all. Each case stands in a file of its own, beside the one that it names. */
const pathOf = (at: number, file: string) => posix.join(posix.dirname(file), `case-${at}${posix.extname(file)}`);
const at = (file: string, code: string) =>
  pathOf(
    cases.findIndex(([otherFile, otherCode]) => otherFile === file && otherCode === code),
    file,
  );
let said: Map<string, string[]>;
beforeAll(async () => {
  said = await runOxlint(
    new Map([
      ...cases.map(([file, code], index) => [pathOf(index, file), code] as const),
      ...[...NO_ROOTS, ...ROOTS].map((file) => [file, CLIENT] as const),
    ]),
  );
}, 120_000);

test.each(CLOSED)('%s may not import %s', (file, named, message) => {
  expect(said.get(at(file, imports(named)))!.join()).toContain(message);
});

test.each(OPEN)('%s may import %s', (file, named) => {
  expect(said.get(at(file, imports(named)))).toEqual([]);
});

test.each(WRITTEN_OTHERWISE)('in %s, %s has to be written %s', (file, code, right) => {
  expect(said.get(at(file, code))!.join()).toContain(`Write '${right}'`);
});

test.each(WELL_WRITTEN)('in %s, %s is written as it has to be', (file, code) => {
  expect(said.get(at(file, code))).toEqual([]);
});

test('an enum is refused', () => {
  const [file, code] = cases.at(-1)!;
  expect(said.get(at(file, code))!.join()).toContain('no enum');
});

test.each(NO_ROOTS)("%s is no root of an island, and 'use client' may not stand in it", (file) => {
  expect(said.get(file)).toEqual(["'use client' stands in roots of islands alone."]);
});

test.each(ROOTS)("%s is the root of an island, and says 'use client'", (file) => {
  expect(said.get(file)).toEqual([]);
});
