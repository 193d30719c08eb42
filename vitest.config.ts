import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  resolve: {
    alias: [
      { find: '@/generated/words', replacement: `${root}/node_modules/.cache/daypass/words` },
      { find: '@', replacement: root },
    ],
  },
  test: {
    globalSetup: 'scripts/words/words-for-unit-tests.ts',
    include: ['{words,domain,editorial,server,browser,storage,worker,press,components,scripts,app}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    // One less than there are processors would be one on two, which then have nothing to do half of the time.
    maxWorkers: '100%',
  },
});
