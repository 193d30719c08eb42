import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { islandRoots } from './scripts/checks/lint/island-roots.mjs';
import { oneWayToImport } from './scripts/checks/lint/one-way-to-import.mjs';
import { textStandsAlone } from './scripts/checks/lint/text-stands-alone.mjs';
import { wordsAreMessages } from './scripts/checks/lint/words-are-messages.mjs';

/** Which rooms each room may import from, besides itself (docs/architecture.md). */
const rooms = {
  domain: [],
  words: ['domain', 'generated/words'],
  storage: ['domain'],
  browser: ['domain', 'storage', 'words', 'generated/words'],
  worker: ['domain', 'storage', 'words', 'generated/words'],
  components: ['browser', 'domain', 'words', 'generated/words'],
  app: ['browser', 'components', 'domain', 'editorial', 'press', 'styles', 'words', 'generated/words'],
  editorial: ['domain', 'press', 'words', 'generated/words'],
  press: ['worker'],
  server: ['domain', 'generated/prisma'],
};
const everyRoom = [...Object.keys(rooms), 'generated/prisma', 'generated/words', 'scripts', 'bench', 'e2e', 'prisma'];

/** Flat configuration replaces the options of a rule as a whole. Whoever adds a selector has to repeat this one. */
const noEnum = { selector: 'TSEnumDeclaration', message: 'String unions from a const list, no enum.' };

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./${room}`,
  from: everyRoom.filter((other) => other !== room && !allowed.includes(other)).map((other) => `./${other}`),
  message: `${room}/ may only import from ${[room, ...allowed].join(', ')} (docs/architecture.md).`,
}));

/** What judges the product must not be the product. */
const judge = {
  target: './scripts/proof/check',
  from: [...everyRoom.filter((room) => room !== 'scripts').map((room) => `./${room}`), './scripts/proof/run'],
  message: 'The checker of a proof shares nothing with what it checks (docs/decisions/037).',
};

export default tseslint.config(
  {
    ignores: [
      '.next',
      'out',
      'dist',
      'generated',
      'public',
      'next-env.d.ts',
      'bench/read',
      'node_modules',
      'playwright-report',
      'test-results',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: {
      'import-x': importX,
      daypass: {
        rules: {
          'text-stands-alone': textStandsAlone,
          'one-way-to-import': oneWayToImport,
          'words-are-messages': wordsAreMessages,
        },
      },
    },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: ['tsconfig.json', 'worker/tsconfig.json'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: [...zones, judge].flatMap(({ from, ...zone }) => from.map((each) => ({ ...zone, from: each }))) },
      ],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', noEnum],
    },
  },
  // Plain JavaScript runs before anything is installed, and knows no alias.
  { files: ['**/*.{ts,tsx,mts}'], rules: { 'daypass/one-way-to-import': 'error' } },
  // Pages import the roots of islands. What a root imports belongs to it already and need not say so again.
  {
    files: ['**/*.{ts,tsx}'],
    ignores: islandRoots(import.meta.dirname),
    rules: {
      'no-restricted-syntax': [
        'error',
        noEnum,
        { selector: '[directive="use client"]', message: "'use client' stands in roots of islands alone." },
      ],
    },
  },
  // Rules are pure: they take nothing from outside but zod.
  {
    files: ['domain/**/*.ts'],
    ignores: ['**/*.test.ts', 'domain/**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!zod$|@/domain/|\\./)', message: 'domain/ imports only itself and zod.' }] },
      ],
    },
  },
  // Only one file reads the environment. Tools that build or test are not part of the product.
  {
    files: ['{app,browser,components,domain,press,server,storage,worker}/**/*.{ts,tsx}'],
    ignores: ['server/environment.ts', 'components/islands/island.tsx', 'server/testing/**', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read it in server/environment.ts.' },
      ],
    },
  },
  // Next, Playwright, Vitest, Prisma and ESLint want default exports here.
  {
    files: ['app/**', '*.config.{ts,mjs,js}', 'mdx-components.tsx', 'e2e/**', '*.config.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.tsx', 'browser/**/*.ts'],
    // These rules compile what they look at, which takes a fifth of all time. Tests draw nothing for people.
    ignores: ['**/*.test.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat['recommended-latest']],
    rules: {
      // Regions that scroll have to be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['pre', 'main'], roles: ['region'] }],
    },
  },
  // What stays alive on the phone may be translated there. The rest is drawn once, by the build.
  {
    files: ['{browser,components}/**/*.tsx'],
    ignores: ['**/*.test.tsx', 'components/{frame,report}/**'],
    rules: { 'daypass/text-stands-alone': 'error' },
  },
  // Messages for authors and operators stay where they are: in domain/content, editorial, scripts and server.
  {
    files: ['{app,browser,components,domain,worker,words}/**/*.{ts,tsx}'],
    ignores: [
      ...['**/*.test.{ts,tsx}', '**/testing/**', 'domain/content/**', 'domain/**/*-schema.ts'],
      // The first is a word of the API's data, the second puts a page together from messages.
      ...['domain/race/contract/hidden-name.ts', 'worker/hand-over-page.ts'],
    ],
    rules: { 'daypass/words-are-messages': 'error' },
  },
  // The checker of a proof reads what servers said, as untyped as it came: a schema would refuse what it has to report.
  {
    files: ['scripts/proof/check/**/*.ts'],
    rules: Object.fromEntries(
      ['assignment', 'member-access', 'argument', 'call', 'return'].map((each) => [
        `@typescript-eslint/no-unsafe-${each}`,
        'off',
      ]),
    ),
  },
  { files: ['**/*.{mjs,js}'], extends: [tseslint.configs.disableTypeChecked] },
);
