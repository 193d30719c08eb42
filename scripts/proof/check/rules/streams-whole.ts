import type { Finding, Rule, Told } from '@/scripts/proof/check/finding';
import type { Json, Stream } from '@/scripts/proof/check/read-history';
import { ranked } from '@/scripts/proof/check/ranking';
import type { Row } from '@/scripts/proof/check/ranking';
import { unlikeView } from '@/scripts/proof/check/unlike-view';

/** The first rows of a board, of which a watcher hears everything. */
const WATCHED = 100;

/** What a watcher shows: the board, with every change since. */
type Shown = { epoch: string; version: number; rows: Row[]; waiting: Json[]; totals: Json; state: string };

/**
 * Each watcher hears of everything, in order, over however many streams: after each event what they show is what the log
 * says at its version. None is ever shown something older. In the end all have the last version.
 */
export const streamsWhole: Rule = (told) => {
  const findings: Finding[] = [];
  const shown = new Map<string, { stream: Stream; now: Shown | null }>();
  for (const stream of told.history.streams) {
    let now = shown.get(stream.watcher)?.now ?? null;
    for (const [at, { id, event, data, line }] of stream.events.entries()) {
      const find = (says: string) =>
        findings.push({
          ...{ rule: 'streams-whole', race: stream.race, request: stream.request, line },
          says: `${stream.watcher} at ${stream.to}, event ${at + 1} (${event} ${id}): ${says}`,
        });
      const wrong = outOfPlace(now, id, event, data);
      if (wrong) find(wrong);
      now = after(now, event, data);
      const unlike = now && unlikeLog(told, stream.race, now);
      if (unlike) find(`what it leads to ${unlike}`);
      // One loss makes everything after it wrong, too.
      if (wrong || unlike) break;
    }
    shown.set(stream.watcher, { stream, now });
  }
  for (const [watcher, { stream, now }] of shown) {
    const due = told.stories.get(stream.race)!.log.length;
    const { race, request, line } = stream;
    if (now?.version !== due)
      findings.push({
        ...{ rule: 'streams-whole', race, request, line: stream.events.at(-1)?.line ?? line },
        says: `${watcher} stays at version ${now?.version ?? 'none'}, and the log has ${due} facts`,
      });
  }
  return findings;
};

function outOfPlace(now: Shown | null, id: string, event: string, data: Json): string | null {
  if (id !== `${data.epoch}.${data.version}`) return `is of epoch ${data.epoch} and version ${data.version}`;
  if (event === 'board') {
    const isOlder = now?.epoch === data.epoch && data.version < now!.version;
    return isOlder ? `is older than version ${now!.version}, which was shown before` : null;
  }
  if (event !== 'change') return 'is an event that no document knows';
  if (!now) return 'comes without a board before it';
  if (data.epoch !== now.epoch) return `is of another epoch than ${now.epoch}`;
  if (data.version <= now.version) return `is not newer than version ${now.version}, which was shown before`;
  return data.since !== undefined && data.since !== now.version
    ? `leads on from version ${data.since}, and the watcher has ${now.version}`
    : null;
}

function after(now: Shown | null, event: string, data: Json): Shown | null {
  const { epoch, version, totals, state } = data;
  if (event === 'board') return { epoch, version, totals, state, rows: data.rows, waiting: data.waiting };
  if (!now) return null;
  const gone = new Set([...data.remove, ...data.upsert.map(({ racerId }: Row) => racerId)]);
  const rows = ranked([...now.rows.filter(({ racerId }) => !gone.has(racerId)), ...data.upsert]).slice(0, WATCHED);
  const waiting = data.waiting ?? waitingAfter(now.waiting, data.waitingChange);
  return { epoch, version, totals, state, rows, waiting };
}

/** `list` has laps, or `[index, count]` of laps that stay; `ranks` has `[index, wouldRank]` (openapi.json, ShortChange). */
function waitingAfter(before: readonly Json[], { list, ranks }: Json): Json[] {
  const now = list.flatMap((part: Json) => (Array.isArray(part) ? before.slice(part[0], part[0] + part[1]) : [part]));
  for (const [at, wouldRank] of ranks) now[at] = { ...now[at], wouldRank };
  return now;
}

function unlikeLog({ stories }: Told, race: string, now: Shown): string | null {
  const view = stories.get(race)?.views.get(now.version);
  return view ? unlikeView(now, view, view.rows.slice(0, WATCHED)) : 'is of a version that the log does not reach';
}
