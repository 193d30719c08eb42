import type { Line, RaceSetup } from '@/scripts/proof/lines';
import type { Fact } from '@/scripts/proof/check/fold';
import { tellStory } from '@/scripts/proof/check/story';
import type { Row } from '@/scripts/proof/check/ranking';

const RACE: RaceSetup = {
  ...{ slug: 'city', ranking: 'best-lap', averageOf: null, maxResetsPerLap: 3 },
  verification: 'required',
};
const EPOCH = 'e';
const AT = '2026-06-01T12:00:00.000Z';

/** The laps of the history. Ada's is verified, Bob's corrected and withdrawn, Cy's waits. */
export const LAPS = { ada: '0000-a', bob: '0000-b', cy: '0000-c' };

const lapFact = (lapId: string, name: string, timeMs: number) => ({
  ...{ action: 'submitted', actor: 'attendee', lapId },
  after: {
    ...{ racerId: `r-${name}`, name, country: null, timeMs, resets: 0, finished: true, racedAt: AT, run: null },
    ...{ source: 'attendee', flags: [], status: 'waiting' },
  },
});

const LOG: Fact[] = [
  lapFact(LAPS.ada, 'Ada', 9_000),
  lapFact(LAPS.bob, 'Bob', 9_100),
  { action: 'verified', actor: 'Olga', lapId: LAPS.ada, reason: 'Seen, act-Olga-1' },
  {
    ...{ action: 'corrected', actor: 'Bo', lapId: LAPS.bob, reason: 'Video, act-Bo-1' },
    ...{ before: { timeMs: 9_100 }, after: { timeMs: 9_111 } },
  },
  { action: 'withdrawn', actor: 'attendee', lapId: LAPS.bob },
  {
    ...{ action: 'state-changed', actor: 'Olga', reason: 'Pause, act-Olga-2' },
    ...{ before: { state: 'open' }, after: { state: 'closed' } },
  },
  {
    ...{ action: 'state-changed', actor: 'Olga', reason: 'Pause, act-Olga-3' },
    ...{ before: { state: 'closed' }, after: { state: 'open' } },
  },
  lapFact(LAPS.cy, 'Cy', 8_900),
].map((fact, at) => ({ seq: at + 1, at: AT, ...fact }));

/**
 * A short history in which everything is right: three laps, decisions, two watchers, two instances. Tests copy it, change
 * one thing, and see whether the checker says so.
 */
export function soundHistory(): Line[] {
  const lines: Line[] = [{ kind: 'setup', seed: 'test', instances: 2, races: [RACE] }];
  const { views, moments } = tellStory(RACE, LOG, new Set(LOG.map(({ seq }) => seq)));
  let request = 0;

  const ask = (
    client: string,
    to: string,
    method: string,
    path: string,
    more: { body?: unknown; act?: string; person?: string } = {},
  ) => {
    request += 1;
    lines.push({ kind: 'asked', at: request, request, client, to, method, path: `/api/${path}`, ...more });
    return request;
  };
  const answer = (to: number, status: number, body: unknown, etag?: string) =>
    void lines.push({
      ...{ kind: 'answered', at: to, request: to, status, etag },
      text: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const lap = (id: string, version: number) => {
    const { fact: _, ...then } = moments.get(id)![version - 1]!;
    return { id, ...then };
  };
  const boardOf = (version: number) => {
    const view = views.get(version)!;
    return { race: RACE.slug, epoch: EPOCH, asOf: AT, ...view, next: null };
  };

  const submission = (id: string, name: string, timeMs: number) => ({
    act: `lap-${id}`,
    body: { id, racer: { name, country: null }, timeMs, resets: 0, racedAt: AT, run: null },
  });
  answer(ask('phone 1', 'A', 'POST', 'races/city/laps', submission(LAPS.ada, 'Ada', 9_000)), 201, lap(LAPS.ada, 1));
  const lost = ask('phone 2', 'A', 'POST', 'races/city/laps', submission(LAPS.bob, 'Bob', 9_100));
  lines.push({ kind: 'unanswered', at: 2, request: lost, why: 'no answer in time' });
  answer(ask('phone 2', 'B', 'POST', 'races/city/laps', submission(LAPS.bob, 'Bob', 9_100)), 200, lap(LAPS.bob, 1));

  const whole = startStream('watcher 1', 'A', false, null, 2);
  const short = startStream('watcher 2', 'B', true, null, 2);
  const olga = {
    person: 'Olga',
    act: 'act-Olga-1',
    body: { verdict: 'verified', version: 1, reason: 'Seen, act-Olga-1' },
  };
  answer(ask('Olga', 'A', 'POST', `desk/races/city/laps/${LAPS.ada}/decision`, olga), 200, lap(LAPS.ada, 2));
  change(whole, false, 2, 3);
  change(short, true, 2, 3);
  const late = { person: 'Bo', act: 'act-Bo-0', body: { verdict: 'rejected', version: 1, reason: 'Cut, act-Bo-0' } };
  answer(ask('Bo', 'B', 'POST', `desk/races/city/laps/${LAPS.ada}/decision`, late), 409, { lap: lap(LAPS.ada, 2) });
  const video = { person: 'Bo', act: 'act-Bo-1', body: { timeMs: 9_111, version: 1, reason: 'Video, act-Bo-1' } };
  answer(ask('Bo', 'B', 'PATCH', `desk/races/city/laps/${LAPS.bob}`, video), 200, lap(LAPS.bob, 2));
  answer(ask('phone 2', 'A', 'DELETE', `races/city/laps/${LAPS.bob}`, { act: 'withdraw' }), 200, lap(LAPS.bob, 3));
  change(short, true, 3, 5);
  for (const [at, state] of ['closed', 'open'].entries()) {
    const act = `act-Olga-${at + 2}`;
    const body = { state, reason: `Pause, ${act}` };
    answer(ask('Olga', 'A', 'POST', 'desk/races/city/state', { person: 'Olga', act, body }), 200, { state });
  }
  answer(ask('phone 1', 'B', 'POST', 'races/city/laps', submission(LAPS.cy, 'Cy', 8_900)), 201, lap(LAPS.cy, 1));
  answer(ask('phone 1', 'A', 'GET', `races/city/laps/${LAPS.cy}`), 200, lap(LAPS.cy, 1));
  change(whole, false, 3, 8);
  // Put away, and taken out again at another instance.
  change(startStream('watcher 2', 'A', true, `${EPOCH}.5`), true, 5, 8);

  lines.push({ kind: 'quiet', at: request });
  for (const to of ['A', 'B']) {
    answer(ask('witness', to, 'GET', 'races/city/log?limit=500&after=0'), 200, { log: LOG, next: null });
    answer(ask('witness', to, 'GET', 'races/city/board'), 200, boardOf(LOG.length), '"e-8"');
    answer(ask('witness', to, 'GET', 'races/city/results.csv'), 200, csvOf(views.get(LOG.length)!.rows));
  }
  return lines;

  function startStream(watcher: string, to: string, isShort: boolean, from: string | null, version?: number) {
    request += 1;
    lines.push({
      ...{ kind: 'stream', at: request, request, watcher, to, race: 'city' },
      isShort,
      isPacked: false,
      from,
    });
    if (version !== undefined) event(request, 'board', boardOf(version));
    return request;
  }

  function change(stream: number, isShort: boolean, since: number, version: number) {
    const view = views.get(version)!;
    const waiting = isShort ? { since, waitingChange: { list: view.waiting, ranks: [] } } : { waiting: view.waiting };
    const { state, totals } = view;
    const before = views.get(since)!;
    const remove = before.rows.filter((row) => !view.rows.some(({ racerId }) => racerId === row.racerId));
    event(stream, 'change', {
      ...{
        epoch: EPOCH,
        version,
        upsert: view.rows.filter((row) => !before.rows.some((each) => isSame(each, row))),
        remove: remove.map(({ racerId }) => racerId),
      },
      ...{ totals, state, ...waiting },
    });
  }

  function event(stream: number, name: string, data: { version: number }) {
    lines.push({ kind: 'event', at: request, request: stream, event: name, id: `${EPOCH}.${data.version}`, data });
  }
}

/** Rows are told again where more than their rank has changed. */
const isSame = (a: Row, b: Row) => JSON.stringify({ ...a, rank: null }) === JSON.stringify({ ...b, rank: null });

function csvOf(rows: readonly Row[]): string {
  const head = 'rank,name,country,result,result_ms,best,best_ms,laps,resets,achieved_at,racer_id';
  const cells = rows.map(({ rank, name, country, resultMs, bestMs, laps, resets, achievedAt, racerId }) =>
    [rank, name, country, '', resultMs, '', bestMs, laps, resets, achievedAt, racerId]
      .map((each) => each ?? '')
      .join(','),
  );
  return `\ufeff${[head, ...cells].join('\r\n')}\r\n`;
}
