import type { Board } from '@/domain/race/contract/board';
import { formatLapTime, parseLapTime } from '@/domain/race/typing/lap-time';
import { placeOf } from '@/domain/race/board/place-of';
import type { RaceRules } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';

type Props = { time: string; rules: RaceRules; board: Board | null; myRacerId: string | null };

/** What was understood of the time while it is typed, and what it would be worth. */
export function TimeNote({ time, rules, board, myRacerId }: Props) {
  const parsed = parseLapTime(time);
  if (time.trim() === '') return <Sentence words="9.123, 0:09.123 and 9123 ms are all understood." />;
  if (!parsed.ok) return <Sentence words="Not a time yet, such as 9.123 or 0:09.123." />;
  return (
    <>
      <span>{'Read as '}</span>
      <strong className="time" translate="no">
        {formatLapTime(parsed.ms)}
      </strong>
      <Sentence
        words={[
          board && worthInWords(parsed.ms, board, myRacerId),
          parsed.ms < rules.plausibleFromMs && '. That is fast: an official will look twice',
          '.',
        ]
          .filter(Boolean)
          .join('')}
      />
    </>
  );
}

/** Nothing is claimed where a single lap has no place, or the place is below the rows that are here. */
function worthInWords(ms: number, { ranking, rows, next }: Board, myRacerId: string | null): string {
  if (ranking !== 'best-lap') return '';
  const ownMs = rows.find(({ racerId }) => racerId === myRacerId)?.resultMs;
  if (ownMs && ms >= ownMs) return `, no faster than your best (${formatLapTime(ownMs)})`;
  const place = placeOf(rows, ms, myRacerId ?? undefined);
  return next !== null && place > rows.length ? '' : `, would be place ${place}`;
}
