import { isDeepStrictEqual } from 'node:util';
import type { Attempt } from '@/domain/quiz/attempt';
import type { TakenAttempt } from '@/domain/quiz/statistics';
import { Prisma } from '@/generated/prisma/client';
import type { Database } from '@/server/database/open-database';

/** Rows read at once: enough for a fast start, few enough for little memory. */
const PAGE_SIZE = 1_000;

type Body = Omit<Attempt, 'id'>;

/** The attempts in the database. Every function rejects where the database cannot be reached. */
export function openStore(database: Database) {
  return { find, add, eachStored };

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

  /** Gives all stored attempts, in no useful order. */
  async function eachStored(take: (attempt: Attempt, receivedAt: string) => void): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const rows: { id: string; body: string; receivedAt: string }[] = await database.attempt.findMany({
        where: after === null ? Prisma.skip : { id: { gt: after } },
        orderBy: { id: 'asc' },
        take: PAGE_SIZE,
        select: { id: true, body: true, receivedAt: true },
      });
      for (const { id, body, receivedAt } of rows) take({ ...(JSON.parse(body) as Body), id }, receivedAt);
      if (rows.length < PAGE_SIZE) return;
      after = rows.at(-1)!.id;
    }
  }
}

const bodyOf = ({ id: _, ...body }: Attempt): Body => body;
