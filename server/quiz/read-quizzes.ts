import { readFile } from 'node:fs/promises';
import { quizzesFileSchema } from '@/domain/content/quiz';
import type { QuizzesFile } from '@/domain/content/quiz';
import { StartError } from '@/server/start-error';

/** Reads the quizzes that the build wrote from content/quizzes/. None where it wrote no file. */
export async function readQuizzes(file: string): Promise<QuizzesFile> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return { quizzes: [], tiers: [] };
  try {
    return quizzesFileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new StartError(`${file} is not what this version of the build writes. Build again: npm run build`, {
      cause: error,
    });
  }
}
