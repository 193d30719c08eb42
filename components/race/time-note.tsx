import { formatLapTime, parseLapTime } from '@/domain/race/lap-time';
import { placeFor, type KnownRows } from '@/domain/race/place-for';
import type { RaceRules } from '@/domain/race/rules';

type Props = { time: string; rules: RaceRules; board: KnownRows | null; ownMs: number | null };

/** What was understood of the time while it is typed, and what it would be worth. */
export function TimeNote({ time, rules, board, ownMs }: Props) {
  const parsed = parseLapTime(time);
  if (time.trim() === '') return <>9.123, 0:09.123 and 9123 ms are all understood.</>;
  if (!parsed.ok) return <>Not a time yet, such as 9.123 or 0:09.123.</>;
  const place = board && rules.ranking === 'best-lap' ? placeFor(board, parsed.ms, ownMs) : null;
  return (
    <>
      Read as <strong className="time">{formatLapTime(parsed.ms)}</strong>
      {place !== null && `, would be place ${place}`}
      {parsed.ms < rules.plausibleFromMs && '. That is fast: an official will look twice'}.
    </>
  );
}
