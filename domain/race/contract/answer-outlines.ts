import { isRow } from './board-outline';
import { isFact } from './fact-outline';
import { isLap, LAP_FIELDS } from './lap-outline';
import { listOf, moment, number, oneOf, optional, orNull, outline, text, type Guard } from '@/domain/outline';
import type { DeskSession, LogPage, Progress, Queue, RacerPage, RaceSummary, SignedOut } from './requests';
import type { RejectionAnswer } from './rejections';
import { RACE_STATES } from './rules';
import { RANKINGS } from '@/domain/race/rule-limits';

/* Outlines of the answers that pages read from the race API. Their schemas stand in requests.ts. */

const isRaceSummary = outline<RaceSummary>({
  slug: text,
  name: text,
  state: oneOf(RACE_STATES),
  ranking: oneOf(RANKINGS),
  opens: orNull(moment),
  closes: orNull(moment),
  racers: number,
  laps: number,
});
export const isRaces = outline<{ races: RaceSummary[] }>({ races: listOf(isRaceSummary) });

export const isRacerPage = outline<RacerPage>({ racer: isRow, laps: listOf(isLap) });

type Line = Progress['racers'][number];
const isPoint = outline<Line['points'][number]>({ at: moment, bestMs: number });
export const isProgress = outline<Progress>({
  race: text,
  version: number,
  racers: listOf(outline<Line>({ racerId: text, name: text, points: listOf(isPoint) })),
});

export const isLogPage = outline<LogPage>({ log: listOf(isFact), next: orNull(number) });

export const isDeskSession = outline<DeskSession>({
  official: outline<DeskSession['official']>({ name: text }),
  expiresAt: moment,
});

export const isQueue = outline<Queue>({
  laps: listOf(outline<Queue['laps'][number]>({ ...LAP_FIELDS, wouldRank: orNull(number), device: optional(text) })),
  total: number,
  fitting: optional(number),
  before: optional(number),
  next: optional(orNull(number)),
  devices: optional(listOf(outline<NonNullable<Queue['devices']>[number]>({ device: text, laps: number }))),
});

const isRejection = outline<RejectionAnswer>({
  ...{ id: text, race: text, by: text, at: moment, reason: text },
  ...{ laps: number, standing: number },
});
export const isRejections = outline<{ rejections: RejectionAnswer[] }>({ rejections: listOf(isRejection) });
/** Whether this is the server's word about the act with this id. */
export const isRejectionOf =
  (race: string, id: string): Guard<RejectionAnswer> =>
  (answer): answer is RejectionAnswer =>
    isRejection(answer) && answer.race === race && answer.id === id;
export const isSignedOut = outline<SignedOut>({ signedOut: outline<SignedOut['signedOut']>({ name: text }) });
