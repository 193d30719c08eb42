import type { NameToJudge } from '@/domain/race/contract/name-requests';
import type { Ledger } from '@/domain/race/ledger/ledger';
import { currentRacerId } from '@/domain/race/ledger/ledger';
import { countryOf, isNameHidden, nameOf } from '@/domain/race/ledger/racer';
import type { Racer } from '@/domain/race/ledger/records';
import { foldName } from '@/domain/race/typing/racer-name';
import type { Database } from '@/server/database/open-database';

/** More say no more. It bounds what a phone that throws its cookie away can have stored. */
const MOST_FOR_ONE_NAME = 50;

export type NameReport = { race: string; racerId: string; device: string; name: string; at: string };

/**
 * Stores a report once for each device and name: that of a new name takes the place of an earlier one. A report that came
 * before, or is one too many, counts as kept.
 */
export async function keepReport(database: Database, report: NameReport): Promise<true> {
  const { race, racerId, device, name, at } = report;
  await database.$executeRaw`
    INSERT INTO "NameReport" ("race", "racerId", "device", "name", "at")
    SELECT ${race}, ${racerId}, ${device}, ${name}, ${at}
    WHERE (SELECT COUNT(*) FROM "NameReport" WHERE "race" = ${race} AND "racerId" = ${racerId} AND "name" = ${name})
      < ${MOST_FOR_ONE_NAME}
    ON CONFLICT ("race", "racerId", "device") DO UPDATE SET "name" = excluded."name", "at" = excluded."at"
    WHERE "NameReport"."name" <> excluded."name"`;
  return true;
}

export const readReports = (database: Database, race: string): Promise<NameReport[]> =>
  database.nameReport.findMany({ where: { race } });

/** The names that an official may want to judge: those with open reports, the most reported first, then hidden ones. */
export function namesToJudge(ledger: Ledger, reports: readonly NameReport[]): NameToJudge[] {
  const open = openReports(ledger, reports);
  const racers = [...ledger.racers.values()].filter((racer) => open.has(racer.id) || racer.verdict?.isHidden);
  return racers
    .map((racer): NameToJudge => {
      const times = (open.get(racer.id) ?? []).map(({ at }) => at).sort();
      return {
        racerId: racer.id,
        name: nameOf(racer),
        country: countryOf(racer),
        isHidden: isNameHidden(racer),
        reports: times.length,
        reportedAt: times.at(-1) ?? null,
      };
    })
    .sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
}

/** Reports since the last verdict, of the name that the racer still has. By the racer who has the laps now. */
export function openReports(ledger: Ledger, reports: readonly NameReport[]): Map<string, NameReport[]> {
  const open = new Map<string, NameReport[]>();
  for (const report of reports) {
    const id = currentRacerId(ledger, report.racerId);
    const racer = ledger.racers.get(id ?? '');
    if (racer && isOpen(racer, report)) open.set(racer.id, [...(open.get(racer.id) ?? []), report]);
  }
  return open;
}

const isOpen = (racer: Racer, { name, at }: NameReport) =>
  foldName(name) === foldName(nameOf(racer)) && (racer.verdict === null || at > racer.verdict.at);
