import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{domain,editorial,server,browser,storage,worker,press,components,scripts,app}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    // One less than there are processors would be one on two, which then have nothing to do half of the time.
    maxWorkers: '100%',
  },
});
