import type { Lap } from '@/domain/race/contract/lap';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { csvOf, seconds, typed } from './csv';
import { lapOf, type Ledger } from './ledger';
import { publicLap } from './public-name';

export const LAP_COLUMNS = [
  ...['lap_id', 'racer_id', 'name', 'country', 'time', 'time_ms', 'time_seconds', 'resets', 'finished', 'status'],
  ...['flags', 'source', 'raced_at', 'received_at', 'run_id', 'run_lap', 'decided_by', 'decided_at', 'reason'],
] as const;

/**
 * Every lap as a CSV file, in the order of arrival: what a page of a racer tells everybody, and no more. So withdrawn
 * laps are left out, hidden names stay hidden, and nothing tells from which phone a lap came.
 */
export function lapsCsv(ledger: Ledger): string {
  const lines = Array.from(ledger.laps.keys(), (id) => lapOf(ledger, id)!)
    .filter(({ status }) => status !== 'withdrawn')
    .map((lap) => cells(publicLap(ledger, lap)));
  return csvOf([LAP_COLUMNS, ...lines]);
}

function cells({ timeMs, run, decision, ...lap }: Lap): string[] {
  return [
    ...[
      lap.id,
      lap.racerId,
      typed(lap.name),
      lap.country ?? '',
      formatLapTime(timeMs),
      String(timeMs),
      seconds(timeMs),
    ],
    ...[String(lap.resets), String(lap.finished), lap.status, lap.flags.join(' '), lap.source, lap.racedAt],
    ...[lap.receivedAt, run?.id ?? '', String(run?.lap ?? ''), typed(decision?.by), decision?.at ?? ''],
    typed(decision?.reason),
  ];
}
