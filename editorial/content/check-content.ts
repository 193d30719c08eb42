import type { ContentProblem } from '@/editorial/read/problem';
import { readContent } from './read-content';

export { formatProblem } from '@/editorial/read/problem';
export type { ContentProblem } from '@/editorial/read/problem';

/** Everything that is wrong in content/ under `root`, sorted by file and line. Drafts are checked like the rest. */
export async function checkContent(root: string): Promise<ContentProblem[]> {
  return (await readContent(root)).problems;
}
