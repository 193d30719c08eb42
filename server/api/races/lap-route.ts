import { LAP } from '@/domain/api/addresses';
import { lapSchema } from '@/domain/race/contract/lap-schema';
import { lapOf } from '@/domain/race/ledger/ledger';
import { publicLap } from '@/domain/race/ledger/public-name';
import { defineRaceRoute, done, refuse } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const lapRoute = ({ keeper, lineage }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: LAP,
    summary: 'A lap: its status and, once decided, who decided, when and why',
    description: 'Only the device that sent a name sees it while officials check it.',
    caller: 'reader',
    answers: { 200: 'The lap' },
    returns: lapSchema,
    async handle({ race, params, caller }) {
      const id = params.id.toLowerCase();
      // Another process may have taken it a moment ago.
      if (!(await race.read(({ laps }) => laps.has(id)))) await race.catchUp();
      return race.read((ledger) => {
        const lap = lapOf(ledger, id);
        if (!lap) return refuse('not-found', `This race has no lap ${params.id}.`, { missing: 'lap', lineage });
        const isOwn = caller.device !== null && race.isOwn(lap.id, caller.device);
        return done({ ...(isOwn ? lap : publicLap(ledger, lap)), lineage });
      });
    },
  });
