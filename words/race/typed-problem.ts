import { MOST_RESETS } from '@/domain/race/rule-limits';
import type { TypedProblem } from '@/domain/race/typing/typed-lap';
import * as words from '@/generated/words/typing';

/** What is wrong with a field of a form, for the person who typed `given`. */
export function typedProblem(problem: TypedProblem, given: string): string {
  if (problem === 'time-unreadable' || problem === 'time-without-decimals')
    return words[problem]({ given: given.trim().slice(0, 40) });
  if (problem === 'resets-out-of-range') return words[problem]({ most: MOST_RESETS });
  return words[problem];
}
