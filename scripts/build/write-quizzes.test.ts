import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryContent } from '@/editorial/testing/temporary-content';
import { readQuizzes } from '@/server/quiz/read-quizzes';
import { QUIZZES_FILE, writeQuizzes } from './write-quizzes';

test('the server reads what the build wrote; without the file there are no quizzes, and a wrong one stops the start', async () => {
  const root = await temporaryContent();
  const file = join(root, QUIZZES_FILE);
  expect(await readQuizzes(file)).toEqual({ quizzes: [], tiers: [] });
  const { quizzes } = await writeQuizzes(root);
  const read = await readQuizzes(file);
  expect(read.quizzes).toHaveLength(quizzes);
  expect(read).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, '[]');
  await expect(readQuizzes(file)).rejects.toThrow('npm run build');
});
