import type { RaceEntry } from '@/domain/content/race';
import type { Board, Row } from '@/domain/race/contract/board';

type Placed = NonNullable<RaceEntry['race']['archive']>['placed'][number];

const RANK: Record<Placed['place'], number | null> = { champion: 1, second: 2, third: 3, finalist: null };

/** The racers of a race from the past as rows, without times and laps, which were not recorded. */
export function placedRows({ race }: RaceEntry): Row[] {
  const placed = (race.archive?.placed ?? []).toSorted((a, b) => (RANK[a.place] ?? 4) - (RANK[b.place] ?? 4));
  return placed.map(({ name, place }) => ({
    racerId: toSlug(name),
    name,
    country: null,
    rank: RANK[place],
    resultMs: null,
    bestMs: null,
    laps: 0,
    resets: 0,
    achievedAt: null,
  }));
}

/** A page of the board of a race from the past. Its cursor is the last racer's id. Null where `after` is no racer. */
export function archiveBoard(race: string, placed: readonly Row[], asOf: string, limit: number, after?: string) {
  const from = after === undefined ? 0 : placed.findIndex(({ racerId }) => racerId === after) + 1;
  if (after !== undefined && from === 0) return null;
  const rows = placed.slice(from, from + limit);
  const board: Board = {
    ...{ race, version: 0, asOf, state: 'final', ranking: 'best-lap', rows, waiting: [] },
    totals: { racers: placed.length, laps: 0, waiting: 0 },
    next: from + rows.length < placed.length ? rows.at(-1)!.racerId : null,
  };
  return board;
}

function toSlug(name: string) {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
