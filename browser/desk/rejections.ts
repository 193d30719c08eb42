import { addressOf } from '@/domain/api/address';
import { DESK_QUEUE, DESK_REJECTION, DESK_REJECTIONS } from '@/domain/api/addresses';
import type { Answer } from '@/domain/api/read-reply';
import { isQueue, isRejectionOf, isRejections } from '@/domain/race/contract/answer-outlines';
import type { Fitting, RejectionAnswer } from '@/domain/race/contract/rejections';
import type { Queue } from '@/domain/race/contract/requests';
import { askApi } from '@/browser/api/ask-api';

/*
 * Many laps at once are rejected by the server or not at all: only the server knows which laps these are. So nothing of it
 * lies in the outbox.
 */

const SHOWN = 3;

/** How many laps fit, and the oldest of them. */
export function lookAtFitting(race: string, fitting: Fitting, stop: AbortSignal): Promise<Answer<Queue>> {
  const query = { ...given(fitting), limit: SHOWN };
  return askApi(addressOf(DESK_QUEUE, { race }, query), isQueue, { stop });
}

/** The same id, sent again, rejects nothing more: an answer may get lost. */
export function rejectTogether(
  race: string,
  asked: Fitting & { id: string; reason: string },
): Promise<Answer<RejectionAnswer>> {
  const body = { ...given(asked), id: asked.id, reason: asked.reason };
  return askApi(addressOf(DESK_REJECTIONS, { race }), isRejectionOf(race, asked.id), { method: 'POST', body });
}

export function takeBackTogether(race: string, id: string): Promise<Answer<RejectionAnswer>> {
  return askApi(addressOf(DESK_REJECTION, { race, id }), isRejectionOf(race, id), { method: 'DELETE' });
}

export function readRejections(race: string): Promise<Answer<{ rejections: RejectionAnswer[] }>> {
  return askApi(addressOf(DESK_REJECTIONS, { race }), isRejections);
}

const given = ({ device, from, to }: Fitting) => ({
  ...(device !== undefined && { device }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});
