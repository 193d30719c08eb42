import { DESK_DECISION, DESK_LAP } from '@/domain/api/addresses';
import { lapSchema } from '@/domain/race/contract/lap-schema';
import { lapCorrectionSchema, lapDecisionSchema } from '@/domain/race/contract/requests';
import { defineRaceRoute } from '@/server/api/route';
import type { Services } from '@/server/api/services';

const STALE = 'With an old `version` the answer is changed-meanwhile, with the lap as it is now.';

export const decisionRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: DESK_DECISION,
    summary: 'Verifies or rejects a lap, or takes a decision back',
    description: `A rejection needs a reason. ${STALE}`,
    caller: 'official',
    body: lapDecisionSchema,
    answers: { 200: 'The lap as decided' },
    returns: lapSchema,
    failures: ['invalid', 'changed-meanwhile', 'already-decided', 'race-final'],
    handle: ({ race, params, body, caller }) => race.decide(params.id.toLowerCase(), body, caller.name),
  });

export const correctionRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'PATCH',
    path: DESK_LAP,
    summary: 'Corrects time, resets or racer of a lap',
    description: `What is not given stays. ${STALE}`,
    caller: 'official',
    body: lapCorrectionSchema,
    answers: { 200: 'The lap as corrected' },
    returns: lapSchema,
    failures: ['invalid', 'changed-meanwhile', 'already-decided', 'race-final'],
    handle: ({ race, params, body, caller }) => race.correct(params.id.toLowerCase(), body, caller.name),
  });
