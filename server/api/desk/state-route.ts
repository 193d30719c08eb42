import { DESK_STATE } from '@/domain/api/addresses';
import { raceSummarySchema, stateChangeSchema } from '@/domain/race/contract/requests';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const stateRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: DESK_STATE,
    summary: 'Opens, closes or finalises a race',
    description: 'A final race takes neither laps nor decisions. Going back needs a reason.',
    caller: 'official',
    body: stateChangeSchema,
    answers: { 200: 'The race as it is now' },
    returns: raceSummarySchema,
    failures: ['invalid', 'race-final'],
    handle: async ({ race, body, caller }) => {
      const changed = await race.changeState(body.state, body.reason, caller.name);
      return changed.ok ? done({ ...race.summary(), state: changed.value }) : changed;
    },
  });
