import type { Lap } from '@/domain/race/contract/lap';
import { isLap } from '@/domain/race/contract/lap-outline';
import { listOf, number, orNull, outline, text } from '@/domain/outline';
import { type WriteName, writeAt } from './addresses';
import type { WriteRequest } from './entry';

type Fields = Record<string, unknown>;
/** `of`, `id`: the race or quiz, and the lap or racer, of the address. */
type Sent = { of: string; id: string; body: Fields };
type Check = (answer: unknown, sent: Sent) => boolean;

/**
 * Whether what came back for a write is our server's word that it was done. Its status says nothing: a wifi's sign-in
 * page, a filter or a proxy answers 200, 202 and 204 as well. So the body has to be what our API answers, and to speak of
 * what was sent. A write that is not listed here is never taken for done.
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
  state: (answer, { of, body }) => isRaceState(answer) && answer.slug === of && answer.state === body.state,
  attempt: (answer, { of, body }) => isTaken(answer) && answer.quiz === of && isSameId(answer.id, body.id),
};

function isTheLap(answer: unknown, race: string, id: unknown): answer is Lap {
  return isLap(answer) && answer.race === race && isSameId(answer.id, id);
}

/** The server writes ids in small letters. */
const isSameId = (answered: string, sent: unknown) =>
  typeof sent === 'string' && answered.toLowerCase() === sent.toLowerCase();

/** What was decided or corrected is a fact more than the lap had; sent again, it is still the same one more. */
const isNewer = ({ version }: Lap, sent: Fields) => version > Number(sent.version);

/** A field that the correction did not send is not compared. */
const isAsSent = (answered: number, sent: unknown) => typeof sent !== 'number' || answered === sent;

const isRaceState = outline<{ slug: string; state: string }>({ slug: text, state: text });
const isChangedRacer = outline<{ racerId: string; racer: { racerId: string } | null; laps: Lap[] }>({
  racerId: text,
  racer: orNull(outline<{ racerId: string }>({ racerId: text })),
  laps: listOf(isLap),
});
const isTaken = outline<{ id: string; quiz: string; points: number; asked: number; receivedAt: string }>({
  id: text,
  quiz: text,
  points: number,
  asked: number,
  receivedAt: text,
});
