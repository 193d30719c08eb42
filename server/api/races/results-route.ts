import { RESULTS } from '@/domain/api/addresses';
import { resultsCsv, rowsCsv } from '@/domain/race/ledger/results-csv';
import { madePerVersion } from '@/server/api/made-per-version';
import { defineRaceRoute } from '@/server/api/route';
import { sendEncoded } from '@/server/api/send-encoded';
import type { Services } from '@/server/api/services';

export function resultsRoute({ keeper }: Services) {
  const resultsOf = madePerVersion(({ entry, placed }, ledger) =>
    entry.race.archive ? rowsCsv(placed) : resultsCsv(ledger),
  );
  return defineRaceRoute(keeper, {
    method: 'GET',
    path: RESULTS,
    summary: 'The whole ranking as a file',
    caller: 'anyone',
    answers: { 200: 'Comma-separated values (RFC 4180) with a line of names', 304: 'The reader has this version' },
    mediaType: 'text/csv',
    handle: async ({ race, request, reply }) => {
      // A slug has only letters, digits and hyphens (domain/content/scalars.ts), so it is safe in a header.
      reply.header('content-disposition', `attachment; filename="${race.entry.slug}-results.csv"`);
      return sendEncoded(request, reply, await resultsOf(race), 'text/csv; charset=utf-8; header=present');
    },
  });
}
