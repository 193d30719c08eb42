import { DESK_QUEUE } from '@/domain/api/addresses';
import { totalsOf, type Ledger } from '@/domain/race/ledger/ledger';
import { queuePage } from '@/domain/race/ledger/queue-page';
import { itemsFrom } from '@/domain/race/ledger/sorted-list';
import { queueSchema } from '@/domain/race/contract/requests';
import { queueQuerySchema } from '@/server/api/page-query';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';
import { fitting } from '@/server/race/fitting-laps';

const MOST_DEVICES = 50;

type LabelOf = (lapId: string) => string | undefined;

export const queueRoute = ({ keeper, claims }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: DESK_QUEUE,
    summary: 'Laps that wait, oldest first, with their flags, their device and the rank they would take',
    description: 'All of them, page by page; with device, from and to those that fit.',
    caller: 'official',
    query: queueQuerySchema,
    answers: { 200: 'The laps, how many there are in all, and which of them desks have in hand' },
    returns: queueSchema,
    failures: ['invalid'],
    handle: ({ race, query }) =>
      race.read((ledger) => {
        const page = queuePage(ledger, { ...query, isMeant: fitting(query, race.deviceOf) });
        const laps = page.laps.map((lap) => ({ ...lap, device: race.deviceOf(lap.id) }));
        const total = totalsOf(ledger).waiting;
        return done({
          ...page,
          laps,
          total,
          claims: claims.in(race.entry.slug),
          devices: devicesOf(ledger, race.deviceOf),
        });
      }),
  });

/** The devices with most waiting laps. */
function devicesOf({ waiting }: Ledger, labelOf: LabelOf) {
  const counts = new Map<string, number>();
  for (const { id } of itemsFrom(waiting, 0, waiting.size)) {
    const device = labelOf(id);
    if (device !== undefined) counts.set(device, (counts.get(device) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_DEVICES);
  return most.map(([device, laps]) => ({ device, laps }));
}
