import type { Lap } from '@/domain/race/contract/lap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import type * as stages from '@/generated/words/lap-stages';
import * as words from '@/generated/words/lap-steps';
import { asSentence } from '@/words/format';

type Heard = { stage: keyof typeof stages; timeMs: number; decision: Lap['decision'] | null };
type Given = { isKept: boolean; isJudged: boolean };

/** What a screen reader says as one of my laps goes on: one sentence for each step. Empty for one that was taken back. */
export function heardLap({ stage, timeMs, decision }: Heard, { isKept, isJudged }: Given): string {
  const time = shownLapTime(timeMs);
  switch (stage) {
    case 'unsent':
      return isKept ? words.heardKept({ time }) : words.heardInPage({ time });
    case 'refused':
      return words.heardNotTaken({ time });
    case 'waiting':
      return words.heardAtServer({ time });
    case 'verified':
      return isJudged ? words.heardVerified({ time }) : words.heardCounts({ time });
    case 'rejected':
      return decision?.reason
        ? words.heardTurnedBack({ time, reason: asSentence(decision.reason) })
        : words.heardTurnedBackWithoutReason({ time });
    case 'withdrawing':
    case 'withdrawn':
      return '';
  }
}
