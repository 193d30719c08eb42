import { isDeepStrictEqual } from 'node:util';
import type { RaceEntry } from '@/domain/content/race';
import { boardOf } from '@/domain/race/ledger/ledger';
import type { Database } from '@/server/database/dialect';
import { createJournal } from '@/server/race/journal';
import { readFacts } from '@/server/race/log-store';
import { StartError } from '@/server/start-error';

const PAGE = 1_000;

type Read = (database: Database, skip: number) => Promise<object[]>;

/** Each table by its key, so that both databases give the same order. `number` of an attempt is each engine's own. */
const TABLES: Readonly<Record<string, Read>> = {
  LogEntry: (it, skip) => it.logEntry.findMany({ orderBy: [{ race: 'asc' }, { seq: 'asc' }], skip, take: PAGE }),
  Submission: (it, skip) => it.submission.findMany({ orderBy: { lapId: 'asc' }, skip, take: PAGE }),
  Official: (it, skip) => it.official.findMany({ orderBy: { id: 'asc' }, skip, take: PAGE }),
  SignInCode: (it, skip) => it.signInCode.findMany({ orderBy: { hash: 'asc' }, skip, take: PAGE }),
  DeskSession: (it, skip) => it.deskSession.findMany({ orderBy: { tokenHash: 'asc' }, skip, take: PAGE }),
  Invitation: (it, skip) => it.invitation.findMany({ orderBy: { hash: 'asc' }, skip, take: PAGE }),
  GateToken: (it, skip) => it.gateToken.findMany({ orderBy: { tokenHash: 'asc' }, skip, take: PAGE }),
  Attempt: (it, skip) =>
    it.attempt.findMany({ orderBy: { id: 'asc' }, skip, take: PAGE, omit: { number: true } } as const),
  NameReport: (it, skip) =>
    it.nameReport.findMany({
      orderBy: [{ race: 'asc' }, { racerId: 'asc' }, { device: 'asc' }],
      skip,
      take: PAGE,
    }),
};

/** Compares two databases row by row. Throws a StartError that names the table and the row where they differ. */
export async function compareTables(source: Database, target: Database): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const [table, read] of Object.entries(TABLES)) {
    for (let skip = 0; ; skip += PAGE) {
      const [from, to] = [await read(source, skip), await read(target, skip)];
      const at = from.findIndex((row, index) => !isDeepStrictEqual(row, to[index]));
      const place = at >= 0 ? at : Math.min(from.length, to.length);
      if (at >= 0 || from.length !== to.length)
        throw new StartError(
          `Row ${skip + place + 1} of ${table} is not the same in both databases. ` +
            'Nothing was switched; start the move again.',
        );
      rows[table] = (rows[table] ?? 0) + from.length;
      if (from.length < PAGE) break;
    }
  }
  return rows;
}

/**
 * Folds each race from both databases, and compares the whole boards. `known` has the rules of the races; one that is not
 * there is ranked by best lap. Gives how many races there are.
 */
export async function compareBoards(source: Database, target: Database, known: readonly RaceEntry[]): Promise<number> {
  const races = await source.logEntry.findMany({ distinct: ['race'], select: { race: true } });
  for (const { race } of races) {
    const [from, to] = await Promise.all(
      [source, target].map(async (database) => {
        const journal = createJournal(known.find(({ slug }) => slug === race) ?? withoutRules(race));
        await journal.restore(readFacts.bind(null, database, race));
        return boardOf(journal.ledger(), { asOf: journal.lastAt() ?? '', limit: Number.MAX_SAFE_INTEGER });
      }),
    );
    if (!isDeepStrictEqual(from, to))
      throw new StartError(`The boards of ${race} differ. Nothing was switched; start the move again.`);
  }
  return races.length;
}

const withoutRules = (slug: string): RaceEntry => ({
  slug,
  race: { name: slug, summary: slug, rulesInWords: [], opens: null, closes: null, order: 0 },
});
