// A program of its own, forked: many readers of one race that connect again, as a browser does, whenever their line ends.
import { get } from 'node:http';

export type Ask = { origin: string; path: string; watchers: number } | 'tell';
/** `outagesMs`: from the end of a line to the first event of the next one, since the last time. `places`: the last of each. */
export type Told = { outagesMs: number[]; places: string[]; faults: number };

let outagesMs: number[] = [];
let faults = 0;
const places: string[] = [];

process.on('message', (ask: Ask) => {
  if (ask === 'tell') {
    process.send!({ outagesMs, places, faults } satisfies Told);
    [outagesMs, faults] = [[], 0];
  } else for (let number = 0; number < ask.watchers; number++) setTimeout(() => watch(ask, number), number * 5);
});
process.on('disconnect', () => process.exit());

function watch({ origin, path }: Exclude<Ask, string>, number: number, retryMs = 3_000, lostAt: number | null = null) {
  const known = places[number];
  let isHeard = false;
  let endedAt: number | null = null;
  const again = () => {
    if (endedAt !== null) return;
    endedAt = performance.now();
    const since = isHeard ? endedAt : (lostAt ?? endedAt);
    setTimeout(() => watch({ origin, path, watchers: 1 }, number, retryMs, since), retryMs);
  };
  const headers = { accept: 'text/event-stream', ...(known !== undefined && { 'last-event-id': known }) };
  const request = get(origin + path, { agent: false, headers }, (answer) => {
    if (answer.statusCode !== 200) {
      faults += 1;
      answer.resume();
    }
    answer.setEncoding('latin1');
    let rest = '';
    answer.on('data', (chunk: string) => {
      rest += chunk;
      const end = rest.lastIndexOf('\n\n');
      if (end < 0) return;
      const [, told] = /retry: (\d+)/.exec(rest) ?? [];
      if (told !== undefined) retryMs = Number(told);
      // Data of an event is JSON, which has no space after a name.
      const at = rest.lastIndexOf('id: ', end);
      if (at >= 0) places[number] = rest.slice(at + 'id: '.length, rest.indexOf('\n', at)).trim();
      if (!isHeard && rest.includes('event: ')) {
        isHeard = true;
        if (lostAt !== null) outagesMs.push(performance.now() - lostAt);
      }
      rest = rest.slice(end + 2);
    });
    answer.on('error', again);
    answer.on('close', again);
  });
  request.on('error', again);
}
