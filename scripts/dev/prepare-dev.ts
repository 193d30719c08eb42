import { spawnSync } from 'node:child_process';
import { mkdirSync, watch } from 'node:fs';
import { buildScripts } from '@/scripts/build/build-scripts';
import { writeQuizzes } from '@/scripts/build/write-quizzes';
import { writeRaces } from '@/scripts/build/write-races';
import { languageOfContent } from '@/scripts/words/language-of-content';
import { writeWords } from '@/scripts/words/write-words';

const SOURCES = ['browser', 'domain', 'words'];
const QUIET_MS = 150;

/**
 * Makes what Next's development server does not make itself, and remakes the scripts of the pages when their code
 * changes.
 */
export async function prepareDev(): Promise<void> {
  spawnSync('npx', ['--no-install', 'prisma', 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] });
  // A conference without reports has no folder for them yet, but Next has to look into one.
  mkdirSync('content/reports', { recursive: true });
  const write = () => {
    writeWords(languageOfContent());
    return buildScripts({ isDeveloping: true });
  };
  await writeRaces();
  await writeQuizzes();
  await write();
  let writing: ReturnType<typeof setTimeout> | undefined;
  for (const folder of SOURCES)
    watch(folder, { recursive: true }, () => {
      clearTimeout(writing);
      writing = setTimeout(() => void write().catch(console.error), QUIET_MS);
    });
}
