import { NAME_REPORT } from '@/domain/api/addresses';
import { nameReportSchema, reportedNameSchema } from '@/domain/race/contract/name-requests';
import { currentRacerId } from '@/domain/race/ledger/ledger';
import { isNameHidden, nameOf } from '@/domain/race/ledger/racer';
import { addressKey } from '@/server/limits/address-key';
import { defineRaceRoute, done, refuse } from '@/server/api/route';
import type { Services } from '@/server/api/services';
import { keepReport } from '@/server/name-reports/name-reports';

export const nameReportRoute = ({ keeper, database, limits, now }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: NAME_REPORT,
    summary: 'Tells the officials that a name is rude',
    description:
      'Once for each device; sent again, it gets the same answer. Nobody but the officials hears of it, and the name ' +
      'stays until one of them hides it.',
    caller: 'submitter',
    body: nameReportSchema,
    answers: { 200: 'The officials see it' },
    returns: reportedNameSchema,
    failures: ['invalid', 'too-many'],
    async handle({ race, params, caller, request }) {
      const retryAfterSeconds = await limits.nameReports.take(addressKey(request.ip));
      if (retryAfterSeconds !== null)
        return refuse('too-many', `Nothing was taken. Send it again in ${retryAfterSeconds} s.`, { retryAfterSeconds });
      const racer = await race.read((ledger) => {
        const known = ledger.racers.get(currentRacerId(ledger, params.racerId) ?? '');
        return known && { racerId: known.id, name: nameOf(known), isHidden: isNameHidden(known) };
      });
      if (!racer)
        return refuse('not-found', `This race has no racer ${params.racerId} whose name could be hidden.`, {
          missing: 'racer',
        });
      const { racerId, name, isHidden } = racer;
      const at = new Date(now()).toISOString();
      const report = { race: race.entry.slug, racerId, device: caller.device, name, at };
      const isKept = isHidden || (await keepReport(database, report).catch(() => false));
      if (!isKept) return refuse('database-unavailable', 'Nothing was stored. Send the same again in a moment.');
      return done({ racerId: params.racerId, isReported: true as const });
    },
  });
