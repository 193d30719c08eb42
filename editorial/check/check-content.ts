import type { Problem } from './problem';
import { readContent } from '@/editorial/read/read-content';

export { formatProblem } from './problem';
export type { Problem } from './problem';

/** Everything that is wrong in content/ under `root`, sorted by file and line. Drafts are checked like the rest. */
export async function checkContent(root: string): Promise<Problem[]> {
  return (await readContent(root)).problems;
}
