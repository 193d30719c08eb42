import type { Lap } from '@/domain/race/contract/lap';
import { isLap } from '@/domain/race/contract/lap-outline';
import { flag, listOf, number, orNull, outline, text } from '@/domain/outline';
import type { JudgedName } from '@/domain/race/contract/name-requests';
import { type WriteName, writeAt } from './addresses';
import type { WriteRequest } from './entry';

type Fields = Record<string, unknown>;
/** What the address and the body name: `of` is the race or quiz, `id` the lap or racer. */
type Sent = { of: string; id: string; body: Fields };
type Check = (answer: unknown, sent: Sent) => boolean;

/**
 * Whether an answer is our server's word that a write was done. The status does not tell: the sign-in page of a wifi, a
 * filter and a proxy answer 200, 202 and 204, too. So the body has to be one that our API answers, about the thing that
 * was sent. A write that is not listed here never counts as done.
 */
export function isOwnAnswer({ method, url, body }: WriteRequest, answer: unknown): boolean {
  const at = writeAt(method, url);
  return at !== null && CHECKS[at.name](answer, { of: at.of, id: at.id, body: body ?? {} });
}

const CHECKS: Record<WriteName, Check> = {
  lap: (answer, { of, body }) => isTheLap(answer, of, body.id),
  withdrawal: (answer, { of, id }) => isTheLap(answer, of, id) && answer.status === 'withdrawn',
  decision: (answer, { of, id, body }) =>
    isTheLap(answer, of, id) && answer.status === body.verdict && isNewer(answer, body),
  correction: (answer, { of, id, body }) =>
    isTheLap(answer, of, id) &&
    isNewer(answer, body) &&
    isAsSent(answer.timeMs, body.timeMs) &&
    isAsSent(answer.resets, body.resets),
  renaming: (answer, { id }) => isChangedRacer(answer) && answer.racerId === id,
  merge: (answer, { body }) => isChangedRacer(answer) && answer.racerId === body.into,
  nameVerdict: (answer, { id, body }) =>
    isJudgedName(answer) && answer.racerId === id && answer.isHidden === (body.verdict === 'hidden'),
  nameReport: (answer, { id }) => isReportedName(answer) && answer.isReported && answer.racerId === id,
  state: (answer, { of, body }) => isRaceState(answer) && answer.slug === of && answer.state === body.state,
  attempt: (answer, { of, body }) => isTaken(answer) && answer.quiz === of && isSameId(answer.id, body.id),
};

function isTheLap(answer: unknown, race: string, id: unknown): answer is Lap {
  return isLap(answer) && answer.race === race && isSameId(answer.id, id);
}

/** The server writes ids in lower case. */
const isSameId = (answered: string, sent: unknown) =>
  typeof sent === 'string' && answered.toLowerCase() === sent.toLowerCase();

/**
 * A decision or a correction adds a fact, so the lap has a newer version. A replay adds none, but still gets that
 * version.
 */
const isNewer = ({ version }: Lap, sent: Fields) => version > Number(sent.version);

/** A correction does not send every field. A field that was not sent is not compared. */
const isAsSent = (answered: number, sent: unknown) => typeof sent !== 'number' || answered === sent;

const isRaceState = outline<{ slug: string; state: string }>({ slug: text, state: text });
const isChangedRacer = outline<{ racerId: string; racer: { racerId: string } | null; laps: Lap[] }>({
  racerId: text,
  racer: orNull(outline<{ racerId: string }>({ racerId: text })),
  laps: listOf(isLap),
});
const isJudgedName = outline<JudgedName>({ racerId: text, isHidden: flag });
const isReportedName = outline<{ racerId: string; isReported: boolean }>({ racerId: text, isReported: flag });
const isTaken = outline<{ id: string; quiz: string; points: number; asked: number; receivedAt: string }>({
  id: text,
  quiz: text,
  points: number,
  asked: number,
  receivedAt: text,
});
