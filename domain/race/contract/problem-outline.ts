import { isLap } from './lap-outline';
import { number, optional, outline, text, type Guard } from '@/domain/outline';
import { PROBLEM_TYPES } from './problem-types';
import type { Problem } from './requests';

type ReadProblem = Omit<Problem, 'missing'> & { missing?: string | undefined };

const ownType: Guard<string> = (value): value is string => text(value) && value.startsWith(PROBLEM_TYPES);

/**
 * Accepts a refusal of our server. Its type tells it from others: proxies and filters answer JSON with a `code`, too.
 */
export const isProblem = outline<ReadProblem>({
  type: ownType,
  title: text,
  status: number,
  detail: text,
  code: text,
  cause: optional(text),
  field: optional(text),
  lap: optional(isLap),
  waiting: optional(number),
  missing: optional(text),
  lineage: optional(text),
});
