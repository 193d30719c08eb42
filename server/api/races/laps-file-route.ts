import { LAPS_FILE } from '@/domain/api/addresses';
import { lapsCsv } from '@/domain/race/ledger/laps-csv';
import { madePerVersion } from '@/server/api/made-per-version';
import { defineRaceRoute } from '@/server/api/route';
import { sendEncoded } from '@/server/api/send-encoded';
import type { Services } from '@/server/api/services';

export function lapsFileRoute({ keeper }: Services) {
  const lapsOf = madePerVersion((_, ledger) => lapsCsv(ledger));
  return defineRaceRoute(keeper, {
    method: 'GET',
    path: LAPS_FILE,
    summary: 'All laps as a file, in the order of arrival',
    description: 'What the pages of the racers tell, and no more. A race from the past has no laps.',
    caller: 'anyone',
    answers: { 200: 'Comma-separated values (RFC 4180) with a line of names', 304: 'The reader has this version' },
    mediaType: 'text/csv',
    handle: async ({ race, request, reply }) => {
      reply.header('content-disposition', `attachment; filename="${race.entry.slug}-laps.csv"`);
      return sendEncoded(request, reply, await lapsOf(race), 'text/csv; charset=utf-8; header=present');
    },
  });
}
