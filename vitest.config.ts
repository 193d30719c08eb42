import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** Rooms whose tests leave nothing behind in their thread: no globals, and nothing that a module remembers. */
const PURE = '{words,domain,editorial,press,app}';
/** Rooms whose tests change signals or the environment, and put them back. */
const SERVER = '{server,scripts}';
/** Rooms whose modules remember what a page did, and whose tests make Node a browser. Each file is a page of its own. */
const PAGES = '{browser,components,storage,worker}';

/** What works on a database. It runs on both engines. */
const ON_DATABASES = ['server/{race,api,desk,quiz}/**/*.test.ts'];
const ON_POSTGRESQL_ALONE = ['server/database/postgresql.test.ts', 'scripts/postgresql/**/*.test.ts'];
/** These use no database, or need files. */
const NOT_ON_POSTGRESQL = [
  'server/race/{audience,packed-text,board-pages,group-commit,stalled-watchers,crash}.test.ts',
  'server/api/{create-app,cross-origin,forwarded,whole-server}.test.ts',
];

/** These start programs, or build something. They take more than a quarter of the time of all tests; `npm run check` leaves them out. */
const STARTS_PROGRAMS = [
  'server/{main,faults/*,race/crash,metrics/serve-metrics,api/whole-server}.test.ts',
  'scripts/{proof/proof,content/content-commands,build/publish-pictures}.test.ts',
  'scripts/operate/{backup,missing-migration,demo/run-demo}.test.ts',
  'scripts/checks/lint{-arrows,/*}.test.ts',
];

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
      // Loading the modules anew for each file would take longer than the tests themselves.
      { extends: true, test: { name: 'pure', include: testsIn(PURE), pool: 'threads', isolate: false } },
      {
        extends: true,
        test: {
          name: 'server',
          include: testsIn(SERVER),
          exclude: [...ON_POSTGRESQL_ALONE, ...STARTS_PROGRAMS],
          pool: 'forks',
          isolate: false,
        },
      },
      { extends: true, test: { name: 'programs', include: STARTS_PROGRAMS, pool: 'forks', isolate: false } },
      {
        extends: true,
        test: {
          name: 'server on PostgreSQL',
          include: [...ON_DATABASES, ...ON_POSTGRESQL_ALONE],
          exclude: NOT_ON_POSTGRESQL,
          pool: 'forks',
          isolate: false,
          globalSetup: 'scripts/postgresql/for-unit-tests.ts',
        },
      },
      // A context of its own for each file costs less than a process. Threads would hear one another's channels.
      { extends: true, test: { name: 'pages', include: testsIn(PAGES), pool: 'vmForks' } },
    ],
  },
});
