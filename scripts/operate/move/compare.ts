import { isDeepStrictEqual } from 'node:util';
import type { RaceEntry } from '@/domain/content/race';
import { boardOf } from '@/domain/race/ledger/ledger';
import type { Database } from '@/server/database/dialect';
import { createJournal } from '@/server/race/journal';
import { readFacts } from '@/server/race/log-store';
import { UnfoldableError } from '@/server/race/unfoldable';
import { StartError } from '@/server/start-error';

const PAGE = 1_000;

type Row = Record<string, unknown>;
type Table = {
  /** The fields that name a row. */
  key: readonly string[];
  count: (database: Database) => Promise<number>;
  /** A page of the source. */
  page: (database: Database, skip: number) => Promise<object[]>;
  /** The same rows of the target, in any order: engines sort texts each in their own way. */
  named: (database: Database, names: Row[]) => Promise<object[]>;
};

const TABLES: Readonly<Record<string, Table>> = {
  LogEntry: table(['race', 'seq'], (it) => it.logEntry),
  Submission: table(['lapId'], (it) => it.submission),
  Official: table(['id'], (it) => it.official),
  SignInCode: table(['hash'], (it) => it.signInCode),
  DeskSession: table(['tokenHash'], (it) => it.deskSession),
  Invitation: table(['hash'], (it) => it.invitation),
  GateToken: table(['tokenHash'], (it) => it.gateToken),
  Attempt: table(['id'], (it) => it.attempt),
  NameReport: table(['race', 'racerId', 'device'], (it) => it.nameReport),
};

/** Compares two databases row by row. Throws a StartError that names the table and the row where they differ. */
export async function compareTables(source: Database, target: Database): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const [name, { key, count, page, named }] of Object.entries(TABLES)) {
    const [ours, theirs] = [await count(source), await count(target)];
    if (ours !== theirs)
      throw new StartError(`${name} has ${ours} rows in the file, and ${theirs} in the new database. ${AGAIN}`);
    for (let skip = 0; skip < ours; skip += PAGE) {
      const from = (await page(source, skip)) as Row[];
      const to = (await named(
        target,
        from.map((row) => pick(row, key)),
      )) as Row[];
      const found = new Map(to.map((row) => [JSON.stringify(pick(row, key)), row]));
      const differs = from.find(
        (row) => !isDeepStrictEqual(bare(row), bare(found.get(JSON.stringify(pick(row, key))))),
      );
      if (differs)
        throw new StartError(
          `${name} ${JSON.stringify(pick(differs, key))} is not the same in both databases. ${AGAIN}`,
        );
    }
    rows[name] = ours;
  }
  return rows;
}

const AGAIN = 'Nothing was switched; start the move again.';

const pick = (row: Row, key: readonly string[]): Row => Object.fromEntries(key.map((field) => [field, row[field]]));

/** `number` of an attempt is each engine's own. */
function bare(row: Row | undefined) {
  const { number: _, ...rest } = row ?? {};
  return rest;
}

type Reader = { count(): Promise<number>; findMany(args: object): Promise<object[]> };

function table(key: readonly string[], of: (database: Database) => unknown): Table {
  const reader = (database: Database) => of(database) as Reader;
  const orderBy = key.map((field) => ({ [field]: 'asc' }));
  return {
    key,
    count: (database) => reader(database).count(),
    page: (database, skip) => reader(database).findMany({ orderBy, skip, take: PAGE }),
    named: (database, names) => reader(database).findMany({ where: { OR: names } }),
  };
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
        await journal.restore(readFacts.bind(null, database, race)).catch((error: unknown) => {
          throw error instanceof UnfoldableError ? new StartError(`${error.message} Restore a backup first.`) : error;
        });
        return boardOf(journal.ledger(), { asOf: journal.lastAt() ?? '', limit: Number.MAX_SAFE_INTEGER });
      }),
    );
    if (!isDeepStrictEqual(from, to)) throw new StartError(`The boards of ${race} differ. ${AGAIN}`);
  }
  return races.length;
}

const withoutRules = (slug: string): RaceEntry => ({
  slug,
  race: { name: slug, summary: slug, rulesInWords: [], opens: null, closes: null, order: 0 },
});
