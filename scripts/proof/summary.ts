import type { Line } from './lines';

/** What happened in a proof. */
export function countedOf(lines: readonly Line[]) {
  const byFault = new Map<string, number>();
  const byStatus = new Map<string, number>();
  const asked = new Map<number, { method: string; path: string }>();
  const laps = new Set<string>();
  const counted = {
    faults: 0,
    requests: 0,
    unknown: 0,
    streams: 0,
    events: 0,
    decisions: 0,
    ends: 0,
    longestSilenceMs: 0,
  };
  let lastWriteAt: number | null = null;
  for (const line of lines) {
    if (line.kind === 'quiet') break;
    if (line.kind === 'fault') {
      counted.faults += 1;
      count(byFault, line.fault);
    } else if (line.kind === 'ended') counted.ends += 1;
    else if (line.kind === 'stream') counted.streams += 1;
    else if (line.kind === 'event') counted.events += 1;
    else if (line.kind === 'asked') {
      counted.requests += 1;
      asked.set(line.request, line);
    } else if (line.kind === 'answered') {
      count(byStatus, String(line.status));
      const { method, path } = asked.get(line.request)!;
      if (line.status >= 300 || method === 'GET') continue;
      if (lastWriteAt !== null) counted.longestSilenceMs = Math.max(counted.longestSilenceMs, line.at - lastWriteAt);
      lastWriteAt = line.at;
      if (path.startsWith('/api/desk/')) counted.decisions += 1;
      else if (path.endsWith('/laps')) laps.add((JSON.parse(line.text) as { id: string }).id);
    }
  }
  const answered = [...byStatus.values()].reduce((sum, times) => sum + times, 0);
  return { ...counted, unknown: counted.requests - answered, laps: laps.size, byFault, byStatus };
}

export function summarise(lines: readonly Line[]): string {
  const { byFault, byStatus, ...counted } = countedOf(lines);
  const rows: [string, string | number][] = [
    ['faults', counted.faults],
    ...sorted(byFault).map(([name, times]): [string, number] => [`  ${name}`, times]),
    ['instances that ended by themselves', counted.ends],
    ['requests', counted.requests],
    ...sorted(byStatus).map(([status, times]): [string, number] => [`  answered ${status}`, times]),
    ['  outcome unknown', counted.unknown],
    ['streams, of which each was cut or left', counted.streams],
    ['events', counted.events],
    ['laps acknowledged', counted.laps],
    ['acts of officials acknowledged', counted.decisions],
    ['longest time without an acknowledged write', `${(counted.longestSilenceMs / 1_000).toFixed(1)} s`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
const sorted = (counts: Map<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
