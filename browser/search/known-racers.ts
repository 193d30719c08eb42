import type { Catalogue } from '@/domain/search/catalogue';
import type { Entry } from '@/domain/search/entry';
import { isHiddenName } from '@/domain/race/contract/hidden-name';
import { listOf, number, orNull, outline, text } from '@/domain/outline';
import { peek } from '@/storage/peek';

type Known = { board: { race: string; rows: Row[] } };
type Row = { racerId: string; name: string; rank: number | null; resultMs: number | null };

const isKnown = outline<Known>({
  board: outline<Known['board']>({
    race: text,
    rows: listOf(outline<Row>({ racerId: text, name: text, rank: orNull(number), resultMs: orNull(number) })),
  }),
});

/**
 * The racers of all boards that this phone has. A board of an unknown race was left by another version of the
 * conference. Where storage does not answer, nobody is known.
 */
export async function knownRacers(races: Catalogue['races']): Promise<Entry[]> {
  const boards: unknown[] = await peek('boards').catch(() => []);
  return boards.filter(isKnown).flatMap(({ board }) => {
    const race = races.find(({ slug }) => slug === board.race);
    if (!race) return [];
    const path = `/leaderboard/${race.slug}`;
    return board.rows
      .filter(({ name }) => !isHiddenName(name))
      .map(({ racerId, name, rank, resultMs }): Entry => {
        const anchor = `?racer=${encodeURIComponent(racerId)}`;
        const words = { name, heading: '', text: '', more: '', where: race.name };
        return { kind: 'racer', path, anchor, ...words, racer: { rank, resultMs } };
      });
  });
}
