import type { Line } from './lines';

/** What happened in a proof, as a table. */
export function summarise(lines: readonly Line[]): string {
  const faults = new Map<string, number>();
  const methods = new Map<number, { method: string; path: string }>();
  const statuses = new Map<string, number>();
  const laps = new Set<string>();
  let requests = 0;
  let unknown = 0;
  let events = 0;
  let streams = 0;
  let lastWrite = 0;
  let longest = 0;
  for (const line of lines) {
    if (line.kind === 'fault') count(faults, line.fault);
    if (line.kind === 'stream') streams += 1;
    if (line.kind === 'event') events += 1;
    if (line.kind === 'unanswered') unknown += 1;
    if (line.kind === 'quiet') break;
    if (line.kind === 'asked') {
      requests += 1;
      methods.set(line.request, line);
    }
    if (line.kind !== 'answered') continue;
    count(statuses, String(line.status));
    const { method, path } = methods.get(line.request)!;
    if (line.status >= 300 || method === 'GET') continue;
    longest = Math.max(longest, line.at - lastWrite);
    lastWrite = line.at;
    if (path.endsWith('/laps')) laps.add((JSON.parse(line.text) as { id: string }).id);
  }
  const rows: [string, string | number][] = [
    ...[...faults].sort().map(([name, times]): [string, number] => [`fault: ${name}`, times]),
    ['requests', requests],
    ...[...statuses].sort().map(([status, times]): [string, number] => [`  answered ${status}`, times]),
    ['  outcome unknown', unknown],
    ['streams', streams],
    ['events', events],
    ['laps acknowledged', laps.size],
    ['longest time without an acknowledged write', `${(longest / 1_000).toFixed(1)} s`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
