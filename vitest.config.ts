import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** Rooms whose tests leave nothing behind in their process: no globals, no signals, nothing that a module remembers. */
const CLEAN = '{words,domain,editorial,press,app}';
const OTHERS = '{server,browser,components,storage,worker,scripts}';

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
    projects: [
      {
        extends: true,
        // Loading the modules anew for each file would take three times as long as the tests themselves.
        test: { name: 'clean', include: testsIn(CLEAN), pool: 'threads', isolate: false },
      },
      { extends: true, test: { name: 'server', include: testsIn('server'), pool: 'forks', isolate: false } },
      { extends: true, test: { name: 'others', include: testsIn('{browser,storage,worker,scripts}') } },
    ],
  },
});
