import { DESK_REJECTION, DESK_REJECTIONS } from '@/domain/api/addresses';
import { rejectionRequestSchema, rejectionSchema, rejectionsSchema } from '@/domain/race/contract/rejections';
import { latestRejections } from '@/domain/race/ledger/rejections';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const rejectTogetherRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: DESK_REJECTIONS,
    summary: 'Rejects all waiting laps of a device, or of a span of time, in one act',
    description:
      'GET queue with the same device, from and to shows which laps these are. The id is a UUID made by the client: the ' +
      'same act, sent again, rejects nothing more.',
    caller: 'official',
    body: rejectionRequestSchema,
    answers: { 200: 'What was rejected' },
    returns: rejectionSchema,
    failures: ['invalid', 'race-final'],
    handle: ({ race, body, caller }) => race.rejectTogether(body, caller.name),
  });

export const takeBackRejectionRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'DELETE',
    path: DESK_REJECTION,
    summary: 'Takes such an act back: its laps wait again',
    description: 'Laps stay as they are about which somebody has decided since. Sent again, it changes nothing.',
    caller: 'official',
    answers: { 200: 'The act, of which nothing stands any more' },
    returns: rejectionSchema,
    failures: ['race-final'],
    handle: ({ race, params, caller }) => race.takeBackRejection(params.id.toLowerCase(), caller.name),
  });

export const rejectionsRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: DESK_REJECTIONS,
    summary: 'Acts in which many laps were rejected together, latest first',
    caller: 'official',
    answers: { 200: 'At most 20 of them' },
    returns: rejectionsSchema,
    handle: ({ race }) => race.read((ledger) => done({ rejections: latestRejections(ledger) })),
  });
