import type { EntryProblem, OutboxEntry } from '@/domain/outbox/entry';
import { NOT_OURS } from '@/domain/api/meaning-codes';
import { isTurnedBack } from '@/domain/outbox/others';
import type { Lap } from '@/domain/race/contract/lap';
import type * as stages from '@/generated/words/lap-stages';
import * as words from '@/generated/words/lap-stages-explained';
import { momentAt, spanInWords } from '@/words/dates';
import { asSentence, sentences } from '@/words/format';
import { problemInWords, whyItWaits } from '@/words/problems';

type Decision = NonNullable<Lap['decision']>;

type LapAtStage = {
  stage: keyof typeof stages;
  /** The entry that is on its way to the server, if there is one. */
  entry: OutboxEntry | null;
  /** Why the last try failed or was refused. */
  problem: EntryProblem | null;
  decision: Decision | null | undefined;
};

type InWords = (ms: number) => string;

/**
 * What became of one of my laps: what happened, what was kept, and what comes next. Empty where its stage says it all.
 */
export function lapStageWords(lap: LapAtStage, timeZone: string, nowMs: number | null): string {
  const { stage, entry, problem, decision } = lap;
  const moment: InWords = (ms) => momentAt(ms, timeZone, nowMs ?? ms);
  switch (stage) {
    case 'unsent':
      return unsent(lap, moment, nowMs);
    case 'refused':
      return sentences(
        problem ? words.notTaken({ reason: problemInWords(problem) }) : words.notTakenWithoutReason,
        words.typedIsKept,
      );
    case 'withdrawing':
      return problem?.code === NOT_OURS
        ? sentences(why(problem, entry), words.heardOnceThrough)
        : words.heardWithConnection;
    case 'waiting':
      return words.serverHasIt;
    case 'verified':
      return decision ? decidedBy(decision, moment) : words.counts;
    case 'rejected':
      return sentences(rejectedBy(decision, moment), words.staysInLog);
    case 'withdrawn':
      return '';
  }
}

/** Why a lap still stands that its racer wanted to take back. */
export const notTakenBack = (problem: EntryProblem | null): string =>
  sentences(
    problem ? words.notTakenBack({ reason: problemInWords(problem) }) : words.notTakenBackWithoutReason,
    words.standsAsItIs,
  );

function unsent({ entry, problem }: LapAtStage, moment: InWords, nowMs: number | null): string {
  if (entry?.state === 'sending') return '';
  const span = entry && nowMs !== null && entry.nextTryAt > nowMs ? spanInWords(entry.nextTryAt - nowMs) : null;
  const because = problem && why(problem, entry);
  if (entry && isTurnedBack(entry))
    return sentences(
      because,
      words.waitsSince({ moment: moment(entry.createdAt) }),
      words.showAnOfficial,
      span === null ? words.isKeptAndTried : words.isKeptAndTriedIn({ span }),
    );
  if (problem?.code === NOT_OURS)
    return sentences(because, span === null ? words.lapIsKeptAndTried : words.lapIsKeptAndTriedIn({ span }));
  return sentences(because, span === null ? words.leavesWithConnection : words.leavesIn({ span }));
}

const why = (problem: EntryProblem, entry: OutboxEntry | null) =>
  whyItWaits({ lastProblem: problem, turnedBack: entry?.turnedBack });

function decidedBy({ by, at, reason }: Decision, moment: InWords): string {
  const inputs = { by, moment: moment(Date.parse(at)) };
  return reason ? words.decidedBecause({ ...inputs, reason: asSentence(reason) }) : words.decided(inputs);
}

function rejectedBy(decision: LapAtStage['decision'], moment: InWords): string {
  if (!decision) return words.decidedByAnOfficial;
  const { by, at, reason } = decision;
  return reason ? decidedBy(decision, moment) : words.decidedWithoutReason({ by, moment: moment(Date.parse(at)) });
}
