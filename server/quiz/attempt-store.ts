import { isDeepStrictEqual } from 'node:util';
import type { Attempt } from '@/domain/quiz/attempt';
import type { TakenAttempt } from '@/domain/quiz/statistics';
import type { Database } from '@/server/database/open-database';

/** Rows read at once: enough for a fast start, few enough for little memory. */
const PAGE_SIZE = 1_000;

type Body = Omit<Attempt, 'id'>;

/** The attempts in the database. Every function rejects where the database cannot be reached. */
export function openStore(database: Database) {
  return { find, add, storedAfter };

  async function find(id: string) {
    const row = await database.attempt.findUnique({ where: { id } });
    if (!row) return null;
    const { quiz, points, asked, receivedAt } = row;
    const taken: TakenAttempt = { id, quiz, points, asked, receivedAt };
    return { taken, isSame: (attempt: Attempt) => isDeepStrictEqual(JSON.parse(row.body), bodyOf(attempt)) };
  }

  async function add(attempt: Attempt, taken: TakenAttempt, edition: string): Promise<'added' | 'known'> {
    try {
      await database.attempt.create({ data: { ...taken, edition, body: JSON.stringify(bodyOf(attempt)) } });
      return 'added';
    } catch (error) {
      if ((await database.attempt.count({ where: { id: taken.id } })) > 0) return 'known';
      throw error;
    }
  }

  /** A page of the attempts that were stored after this row, in that order. None: these are all. */
  async function storedAfter(row: number): Promise<{ attempt: Attempt; receivedAt: string; row: number }[]> {
    const rows = await database.dialect.attemptsAfter(database, row, PAGE_SIZE);
    return rows.map(({ id, body, receivedAt, row: at }) => {
      return { attempt: { ...(JSON.parse(body) as Body), id }, receivedAt, row: Number(at) };
    });
  }
}

const bodyOf = ({ id: _, ...body }: Attempt): Body => body;
