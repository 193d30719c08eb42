import type { AnswerMark } from '@/domain/quiz/score';
import * as words from '@/generated/words/quiz-marks';
import { sentences } from '@/words/format';

/** Why an answer earned its points, as a sentence. Null where right or wrong says it all. */
export function reasonInWords({ verdict, facts }: AnswerMark): string | null {
  if (verdict === 'right') return null;
  switch (facts.kind) {
    case 'unanswered':
      return words.notAnswered;
    case 'choice':
      return null;
    case 'picks':
      if (facts.extra === 0) return words.found(facts);
      return facts.found === facts.wanted ? words.allFoundTooMany(facts) : words.foundTooMany(facts);
    case 'order':
      return facts.inLine === 1 ? words.noneInLine : words.inLine(facts);
    case 'match':
      return words.pairs(facts);
    case 'tier-gone':
      return words.tierGone;
    case 'users': {
      const tiers = Math.abs(facts.tiersOff);
      return facts.tiersOff > 0 ? words.tooManyUsers({ tiers }) : words.tooFewUsers({ tiers });
    }
  }
}

/** How an answer fared, and why. */
export const markInWords = (mark: AnswerMark): string =>
  sentences(words.verdict({ verdict: mark.verdict }), reasonInWords(mark));
