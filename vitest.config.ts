import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** Rooms whose tests leave nothing behind in their thread: no globals, and nothing that a module remembers. */
const PURE = '{words,domain,editorial,press,app}';
/** Rooms whose tests give globals, signals or the environment another value, and put it back. */
const OTHERS = '{browser,storage,worker,server,scripts}';
/** Islands remember in their modules what a page has already asked for. Each file is a page of its own. */
const ISLANDS = 'components';

const testsIn = (rooms: string) => [`${rooms}/**/*.test.{ts,tsx}`];

export default defineConfig({
  resolve: {
    alias: [
      { find: '@/generated/words', replacement: `${root}/node_modules/.cache/daypass/words` },
      { find: '@', replacement: root },
    ],
  },
  test: {
    globalSetup: 'scripts/words/words-for-unit-tests.ts',
    testTimeout: 20_000,
    // The default, one less than there are processors, is one on two of them. Both would then idle half of the time.
    maxWorkers: '100%',
    // Loading the modules anew for each file would take longer than the tests themselves.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'pure', include: testsIn(PURE), pool: 'threads' } },
      { extends: true, test: { name: 'others', include: testsIn(OTHERS), pool: 'forks' } },
      { extends: true, test: { name: 'islands', include: testsIn(ISLANDS), isolate: true } },
    ],
  },
});
