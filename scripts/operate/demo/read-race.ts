import type { Board } from '@/domain/race/contract/board';
import { boardSchema } from '@/domain/race/contract/board-schema';
import type { Fact } from '@/domain/race/contract/fact';
import { logPageSchema } from '@/domain/race/contract/requests';
import { expectAnswer, type Client } from './client';

/** The whole board, page by page. Null where it has changed in between. */
export async function readBoard(client: Client, race: string): Promise<Board | null> {
  let board: Board | null = null;
  let after: string | null = null;
  do {
    const query: string = after === null ? '' : `&after=${encodeURIComponent(after)}`;
    const answer = await client('GET', `/api/races/${race}/board?limit=1000${query}`);
    const page: Board = expectAnswer('the board', answer, boardSchema);
    if (board && board.version !== page.version) return null;
    const before: Board['rows'] = board?.rows ?? [];
    board = { ...page, rows: [...before, ...page.rows] };
    after = page.next;
  } while (after !== null);
  return board;
}

/** The whole log, oldest first. */
export async function readLog(client: Client, race: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (let after: number | null = 0; after !== null;) {
    const answer = await client('GET', `/api/races/${race}/log?after=${after}&limit=1000`);
    const page = expectAnswer('the log', answer, logPageSchema);
    facts.push(...page.log);
    after = page.next;
  }
  return facts;
}
