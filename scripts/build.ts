// npm run build: from content/ and code to dist/, telling what it does and how long that took.
import { spawnSync } from 'node:child_process';
import { build as bundle } from 'esbuild';
import { press } from '@/press/press';
import { buildReader } from './build-reader';

const npx = (command: string) => {
  const { status } = spawnSync('npx', command.split(' '), {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
};

async function step(title: string, work: () => unknown): Promise<void> {
  const begin = performance.now();
  console.log(`\n▸ ${title}`);
  const result = await work();
  console.log(`  ${((performance.now() - begin) / 1000).toFixed(1)} s${result ? `  ${JSON.stringify(result)}` : ''}`);
}

await step('database client', () => npx('prisma generate'));
await step('content check', () => npx('tsx scripts/check-content.ts'));
await step('reader script', buildReader);
await step('pages', () => npx('next build --webpack'));
await step('press', () => press('out', 'dist/site'));
await step('server', () =>
  bundle({
    entryPoints: ['server/main.ts'],
    outfile: 'dist/server.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  }).then(() => undefined),
);
