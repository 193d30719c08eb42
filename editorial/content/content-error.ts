import { formatProblem } from '@/editorial/read/problem';
import type { ContentProblem } from '@/editorial/read/problem';

/** Thrown where nothing can go on without sound content. It carries all problems, not only the first. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(readonly problems: readonly ContentProblem[]) {
    super(`content/ has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
  }
}
