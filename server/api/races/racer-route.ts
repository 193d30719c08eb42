import { RACER } from '@/domain/api/addresses';
import type { Lap } from '@/domain/race/contract/lap';
import { currentRacerId, lapsOf, rowOf } from '@/domain/race/ledger/ledger';
import { publicLap, publicName } from '@/domain/race/ledger/public-name';
import { racerPageSchema } from '@/domain/race/contract/requests';
import type { LoadedRace } from '@/server/race/keeper';
import { defineRaceRoute, done, refuse } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const racerRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: RACER,
    summary: 'A racer on the board, and all laps',
    description:
      'After a merger the racer who has the laps now, also under the former id. ' +
      'Only the device that sent a name sees it while officials check it.',
    caller: 'reader',
    answers: { 200: 'The racer and the laps, in the order in which they were driven' },
    returns: racerPageSchema,
    async handle({ race, params, caller }) {
      if (!(await race.read((ledger) => currentRacerId(ledger, params.racerId)))) await race.catchUp();
      return race.read((ledger) => {
        const placed = race.placed.find(({ racerId }) => racerId === params.racerId);
        if (placed) return done({ racer: placed, laps: [] });
        const row = rowOf(ledger, currentRacerId(ledger, params.racerId) ?? params.racerId);
        if (!row)
          return refuse('not-found', `This race has no racer ${params.racerId} on its board.`, { missing: 'racer' });
        const laps = lapsOf(ledger, row.racerId);
        const name = isOfDevice(race, laps, caller.device) ? row.name : publicName(ledger, row);
        const seen = laps.map((lap) => (isOfDevice(race, [lap], caller.device) ? lap : publicLap(ledger, lap)));
        return done({ racer: { ...row, name }, laps: seen });
      });
    },
  });

function isOfDevice(race: LoadedRace, laps: readonly Lap[], device: string | null) {
  return device !== null && laps.some(({ id }) => race.isOwn(id, device));
}
