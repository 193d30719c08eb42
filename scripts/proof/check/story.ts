import type { RaceSetup } from '@/scripts/proof/lines';
import { createFold, fold } from './fold';
import type { Fact, Fold, LapMoment } from './fold';
import { isStanding, namedAs, ranked, rowOf, wouldRank } from './ranking';
import type { Row } from './ranking';

/** What the public log says a board is. */
export type View = {
  version: number;
  state: string;
  rows: readonly Row[];
  /** The newest ones that wait; `totals` counts all. */
  waiting: { lapId: string; name: string; timeMs: number; wouldRank: number | null }[];
  totals: { racers: number; laps: number; waiting: number };
};

/** One race, told by its log. */
export type Story = {
  setup: RaceSetup;
  log: readonly Fact[];
  /** What makes no sense about a fact, by its number. */
  complaints: ReadonlyMap<number, string>;
  views: ReadonlyMap<number, View>;
  /** What each lap was after each of its facts: `[0]` is version 1. */
  moments: ReadonlyMap<string, readonly LapMoment[]>;
  /** The states of the race, each with the fact that made it. */
  states: readonly { seq: number; state: string }[];
};

/** A board lists so many waiting laps. */
const SHOWN_WAITING = 50;

/** Folds the log once, and keeps what it came to at each version of `wanted`. */
export function tellStory(setup: RaceSetup, log: readonly Fact[], wanted: ReadonlySet<number>): Story {
  const to = createFold(setup);
  const complaints = new Map<number, string>();
  const views = new Map<number, View>();
  const states = [{ seq: 0, state: to.state }];
  const rows = new Map<string, Row>();
  if (wanted.has(0)) views.set(0, look(to, rows));
  for (const fact of log) {
    const complaint = fold(to, fact);
    if (complaint) complaints.set(fact.seq, complaint);
    if (states.at(-1)!.state !== to.state) states.push({ seq: fact.seq, state: to.state });
    if (wanted.has(fact.seq)) views.set(fact.seq, look(to, rows));
  }
  return { setup, log, complaints, views, moments: to.moments, states };
}

function look(to: Fold, known: Map<string, Row>): View {
  for (const racerId of to.touched) {
    const racer = to.racers.get(racerId);
    const row = racer && rowOf(racer, to.setup);
    if (row) known.set(racerId, row);
    else known.delete(racerId);
  }
  to.touched.clear();
  const rows = ranked([...known.values()]);
  const waiting = [];
  const standing = [];
  for (const lap of to.laps.values()) {
    if (isStanding(lap)) standing.push(lap);
    if (lap.status === 'waiting') waiting.push(lap);
  }
  return {
    version: to.version,
    state: to.state,
    rows,
    waiting: waiting
      .sort((a, b) => b.seq - a.seq)
      .slice(0, SHOWN_WAITING)
      .map((lap) => {
        const racer = to.racers.get(lap.racerId)!;
        const { name } = namedAs(racer);
        return { lapId: lap.id, name, timeMs: lap.timeMs, wouldRank: wouldRank(lap, racer, rows, to.setup) };
      }),
    totals: { racers: rows.length, laps: standing.length, waiting: waiting.length },
  };
}
