import { LAPS } from '@/domain/api/addresses';
import { lapSchema } from '@/domain/race/contract/lap-schema';
import { lapSubmissionSchema } from '@/domain/race/contract/requests';
import { isNameToCheck } from '@/server/name-check/name-check';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const submitRoute = ({ keeper, limits, lineage }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: LAPS,
    summary: 'Enters a lap',
    description:
      'The id is a UUID made by the client. The same lap sent again gets the same answer, so a client repeats until it ' +
      'has one. A lap of an attendee waits for an official; one of a timing gate is verified at once. Few laps of one ' +
      'device may wait: more are answered with too-many, cause device-laps-wait.',
    caller: 'submitter',
    body: lapSubmissionSchema,
    answers: { 201: 'The lap is entered and safe on disk', 200: 'The lap had been entered before' },
    returns: lapSchema,
    failures: ['invalid', 'race-not-open', 'id-reused'],
    handle: async ({ race, body, caller, reply }) => {
      // Names from a gate are not checked: they come from the timekeeper's list.
      const isDoubtful = caller.source === 'attendee' && isNameToCheck(body.racer.name);
      const entered = await race.submit(body, {
        ...caller,
        flags: isDoubtful ? ['name-to-check'] : [],
        waitingLaps: limits.waitingLaps,
      });
      if (!entered.ok) return entered;
      const { lap, isNew } = entered.value;
      reply.code(isNew ? 201 : 200);
      if (isNew) reply.header('location', `/api/races/${lap.race}/laps/${lap.id}`);
      return done({ ...lap, lineage });
    },
  });
