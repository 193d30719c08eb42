import { lapsOf, rowOf } from '@/domain/race/ledger';
import { racerCorrectionSchema, racerMergeSchema, racerPageSchema } from '@/domain/race/requests';
import type { FastifyReply } from 'fastify';
import type { KeptRace } from '@/server/race/keeper';
import { SENT, defineRaceRoute, done } from '../route';
import type { Services } from '../services';

/** Whose laps are all rejected or withdrawn is on no board. */
const NOTHING_TO_SHOW = 'Done; this racer is on no board now';

export const renameRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'PATCH',
    path: '/api/desk/races/{race}/racers/{racerId}',
    summary: 'Gives a racer another name or country',
    description: 'The old name goes on leading to this racer.',
    caller: 'official',
    body: racerCorrectionSchema,
    answers: { 200: 'The racer, and all laps', 204: NOTHING_TO_SHOW },
    returns: racerPageSchema,
    failures: ['invalid', 'race-final'],
    handle: async ({ race, params, body, caller, reply }) => {
      const renamed = await race.rename(params.racerId, body.racer, body.reason, caller.name);
      return renamed.ok ? pageOf(race, params.racerId, reply) : renamed;
    },
  });

export const mergeRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: '/api/desk/races/{race}/racers/{racerId}/merge',
    summary: 'Gives all laps of a racer to another one, who stays',
    caller: 'official',
    body: racerMergeSchema,
    answers: { 200: 'The racer who stays, and all laps', 204: NOTHING_TO_SHOW },
    returns: racerPageSchema,
    failures: ['invalid', 'race-final'],
    handle: async ({ race, params, body, caller, reply }) => {
      const merged = await race.merge(params.racerId, body.into, body.reason, caller.name);
      return merged.ok ? pageOf(race, body.into, reply) : merged;
    },
  });

async function pageOf(race: KeptRace, racerId: string, reply: FastifyReply) {
  await race.settled();
  const racer = rowOf(race.ledger, racerId);
  if (racer) return done({ racer, laps: lapsOf(race.ledger, racerId) });
  reply.code(204).send();
  return SENT;
}
