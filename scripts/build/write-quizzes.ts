import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuizzesFile } from '@/domain/content/quiz';
import { loadContent } from '@/editorial/content/load-content';

/** Where the server finds the quizzes, in the shape of quizzesFileSchema. It reads neither content/ nor YAML. */
export const QUIZZES_FILE = 'dist/quizzes.json';

export async function writeQuizzes(root = process.cwd()): Promise<{ quizzes: number }> {
  const { quizzes, tiers } = await loadContent({ root });
  const steps = (tiers?.tiers ?? []).map(({ id, fromUsers }) => ({ id, fromUsers }));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, QUIZZES_FILE), JSON.stringify({ quizzes, tiers: steps } satisfies QuizzesFile));
  return { quizzes: quizzes.length };
}
