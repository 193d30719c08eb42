import { PROGRESS } from '@/domain/api/addresses';
import { topProgress, versionOf, type Ledger } from '@/domain/race/ledger/ledger';
import { progressSchema } from '@/domain/race/contract/requests';
import type { Progress } from '@/domain/race/contract/requests';
import type { LoadedRace } from '@/server/race/keeper';
import { madePerVersion } from '@/server/api/made-per-version';
import { defineRaceRoute } from '@/server/api/route';
import { JSON_TYPE, sendEncoded } from '@/server/api/send-encoded';
import type { Services } from '@/server/api/services';

const SHOWN_RACERS = 10;

export function progressRoute({ keeper }: Services) {
  const progressOf = madePerVersion((race, ledger) => JSON.stringify(makeProgress(race, ledger)));
  return defineRaceRoute(keeper, {
    method: 'GET',
    path: PROGRESS,
    summary: 'How the best times of the ten leaders fell, for a chart',
    caller: 'anyone',
    answers: { 200: 'The racers and the points of their lines', 304: 'The reader has this version' },
    returns: progressSchema,
    handle: async ({ race, request, reply }) => sendEncoded(request, reply, await progressOf(race), JSON_TYPE),
  });
}

function makeProgress({ entry }: LoadedRace, ledger: Ledger): Progress {
  return { race: entry.slug, version: versionOf(ledger), racers: topProgress(ledger, SHOWN_RACERS) };
}
