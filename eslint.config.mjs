import { parser } from 'typescript-eslint';
import daypass from './scripts/checks/lint/plugin.mjs';

// All other rules are oxlint's (.oxlintrc.json). This one asks TypeScript for types, which oxlint gives to no rule that
// is not its own.
export default [
  { ignores: ['.next', 'out', 'dist', 'generated', 'public', 'node_modules', 'playwright-report', 'test-results'] },
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  // What stays alive on the phone may be translated there. The rest is drawn once, by the build.
  {
    files: ['{browser,components}/**/*.tsx'],
    ignores: ['**/*.test.tsx', 'components/{frame,report}/**'],
    languageOptions: {
      parser,
      parserOptions: { project: 'scripts/checks/lint/drawn.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { daypass },
    rules: { 'daypass/text-stands-alone': 'error' },
  },
];
