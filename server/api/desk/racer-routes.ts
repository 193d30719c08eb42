import { DESK_MERGE, DESK_RACER } from '@/domain/api/addresses';
import { lapsOf, rowOf } from '@/domain/race/ledger/ledger';
import { changedRacerSchema, racerCorrectionSchema, racerMergeSchema } from '@/domain/race/contract/requests';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LoadedRace } from '@/server/race/keeper';
import { prefersBody } from '@/server/api/prefer';
import { refuseTo } from './refuse-to';
import { SENT, defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

/** A racer whose laps are all rejected or withdrawn is not on the board. */
const NOTHING_TO_SHOW = 'Done; this racer is on no board now';
const ON_NO_BOARD = 'With `Prefer: return=representation` the answer is then 200 instead of 204, with `racer` null.';

export const renameRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'PATCH',
    path: DESK_RACER,
    summary: 'Gives a racer another name or country',
    description: `The old name still leads to this racer. ${ON_NO_BOARD}`,
    caller: 'official',
    body: racerCorrectionSchema,
    answers: { 200: 'The racer, and all laps', 204: NOTHING_TO_SHOW },
    returns: changedRacerSchema,
    failures: ['invalid', 'race-final'],
    handle: async ({ race, params, body, caller, request, reply }) => {
      const renamed = await race.rename(params.racerId, body.racer, body.reason, caller.name);
      return renamed.ok ? pageOf(race, params.racerId, request, reply) : renamed;
    },
  });

export const mergeRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: DESK_MERGE,
    summary: 'Gives all laps of a racer to another one, who stays',
    description: `Only a race director may. ${ON_NO_BOARD}`,
    caller: 'official',
    body: racerMergeSchema,
    answers: { 200: 'The racer who stays, and all laps', 204: NOTHING_TO_SHOW },
    returns: changedRacerSchema,
    failures: ['invalid', 'race-final', 'director-only'],
    handle: async ({ race, params, body, caller, request, reply }) => {
      if (caller.role !== 'race-director') return refuseTo('director-merges');
      const merged = await race.merge(params.racerId, body.into, body.reason, caller.name);
      return merged.ok ? pageOf(race, body.into, request, reply) : merged;
    },
  });

/** The answer names the changed racer, so that no phone takes somebody else's answer for it. */
async function pageOf(race: LoadedRace, racerId: string, request: FastifyRequest, reply: FastifyReply) {
  const page = await race.read((ledger) => ({ racerId, racer: rowOf(ledger, racerId), laps: lapsOf(ledger, racerId) }));
  if (page.racer || prefersBody(request)) return done(page);
  reply.code(204).send();
  return SENT;
}
