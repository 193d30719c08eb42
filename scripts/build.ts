// npm run build: makes dist/ from content/ and code, and says what it does and how long each step took.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { press } from '@/press/press';
import { bundleServer } from '@/scripts/build/bundle-server';
import { buildScripts } from '@/scripts/build/build-scripts';
import { makeDatabaseClient } from '@/scripts/build/make-database-client';
import { publishPictures } from '@/scripts/build/publish-pictures';
import { shrinkWorker } from '@/scripts/build/shrink-worker';
import { writeContent } from '@/scripts/build/write-content';
import { writeQuizzes } from '@/scripts/build/write-quizzes';
import { writeRaces } from '@/scripts/build/write-races';
import { sayContent } from '@/scripts/content/say-content';
import { languageOfContent } from '@/scripts/words/language-of-content';
import { writeWords } from '@/scripts/words/write-words';

const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

// In production content/ is read and judged once, for all steps.
Object.assign(process.env, { NODE_ENV: 'production' });

const exportPages = () => {
  // Half of all that Next makes lives for a moment only: with more room for that it is looked through less often.
  const { status } = spawnSync(process.execPath, ['--max-semi-space-size=64', NEXT, 'build', '--webpack'], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
};

async function step(title: string, work: () => unknown): Promise<void> {
  const begin = performance.now();
  console.log(`\n▸ ${title}`);
  const result = await work();
  console.log(`  ${((performance.now() - begin) / 1000).toFixed(1)} s${result ? `  ${JSON.stringify(result)}` : ''}`);
}

// A build by hand must not leave the stamp of an earlier build (scripts/steps.mjs).
rmSync('dist/built-from', { force: true });

await step('database client', () => makeDatabaseClient());
await step('content check', async () => {
  if (!(await sayContent())) process.exit(1);
});
await step('words', () => writeWords(languageOfContent()));
await step('parts of this conference', () => writeContent());
await step('scripts of the pages', () => buildScripts());
await step('pictures', publishPictures);
// Imported only now: the module needs words that the steps above have just made in a fresh clone.
await step('link previews', async () => (await import('@/scripts/build/build-previews')).buildPreviews());
await step('pages', exportPages);
await step('worker', () => shrinkWorker('out'));
await step('press', async () => {
  const { warnings, ...sizes } = await press('out', 'dist/site');
  for (const warning of warnings) console.warn(`  Warning: ${warning}`);
  return sizes;
});
await step('races for the server', () => writeRaces());
await step('quizzes for the server', () => writeQuizzes());
await step('server', bundleServer);
