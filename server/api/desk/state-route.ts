import { DESK_STATE } from '@/domain/api/addresses';
import { raceSummarySchema, stateChangeSchema } from '@/domain/race/contract/requests';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const stateRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: DESK_STATE,
    summary: 'Opens, closes or finalises a race',
    description:
      'A final race takes neither laps nor decisions. Only a race director finalises and unlocks. Going back needs a ' +
      'reason. With `waiting` a result is made final only while no more laps wait than that. With an `id`, a UUID made ' +
      'by the client, the same change is done once, also where an earlier try arrives late.',
    caller: 'official',
    body: stateChangeSchema,
    answers: { 200: 'The race as it is now' },
    returns: raceSummarySchema,
    failures: ['invalid', 'changed-meanwhile', 'race-final', 'director-only', 'laps-waiting'],
    handle: async ({ race, body, caller }) => {
      const changed = await race.changeState(body, caller);
      return changed.ok ? done({ ...race.summary(), state: changed.value }) : changed;
    },
  });
