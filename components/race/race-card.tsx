import type { KnownBoard } from '@/browser/race/use-kept-races';
import type { RaceSummary } from '@/domain/race/contract/requests';
import type { RaceState } from '@/domain/race/contract/rules';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import * as course from '@/generated/words/race-course';
import * as words from '@/generated/words/race-list';
import * as states from '@/generated/words/race-states';
import { agoInWords, clockAt } from '@/words/dates';
import { shownName } from '@/words/race/shown-name';
import { whenInWords } from '@/words/race/when';

/** What the build knows of a race. `archived`: the champions of a race from the past. */
export type ListedRace = {
  slug: string;
  name: string;
  summary: string;
  opens: string | null;
  closes: string | null;
  archived: string | null;
};

type Props = {
  race: ListedRace;
  /** What the server last said of the race in its list, and when. */
  listed: RaceSummary | undefined;
  listedAtMs: number | null;
  /** The board of the race, where this phone has one. */
  kept: KnownBoard | undefined;
  timeZone: string;
  nowMs: number | null;
};

/** A race in the list: what the server said of it, or what this phone knows where that is newer. */
export function RaceCard({ race, listed, listedAtMs, kept, timeZone, nowMs }: Props) {
  const { slug, name, summary, opens, closes, archived } = race;
  const isFromPhone = kept !== undefined && kept.heardAtMs > (listedAtMs ?? -Infinity);
  const known = isFromPhone ? { state: kept.board.state, ...kept.board.totals } : listed;
  const state: RaceState | null = archived === null ? (known?.state ?? null) : 'final';
  const when = whenInWords(state, { opens, closes }, nowMs, timeZone);
  // The board may be older than the list. Its leader still leads where no lap has come since.
  const board = kept && (isFromPhone || kept.board.totals.laps === listed?.laps) ? kept.board : null;
  const first = board?.rows[0];
  const leader =
    archived === null && first && first.resultMs !== null ? leaderInWords(state, first.name, first.resultMs) : null;
  return (
    <a className="card track" href={`/leaderboard/${slug}`}>
      <span className="race-state" data-state={state ?? undefined}>
        <Sentence words={[state ? states[state] : course.unknownState, ...(when ? [when] : [])].join(' · ')} />
      </span>
      <h2>{name}</h2>
      <span>{summary}</span>
      {leader !== null && (
        <span className="race-first">
          <Sentence words={leader} names={[first && shownName(first.name)]} />
        </span>
      )}
      <span className="race-count">
        {/* A no-break space holds the line open until the numbers are here. */}
        <Sentence words={archived ?? (known ? course.racersAndLaps(known) : '\u00a0')} />
      </span>
      {archived === null && isFromPhone && (
        <span className="race-known">
          <Sentence
            words={words.knownHere({
              clock: clockAt(kept.heardAtMs, timeZone),
              ago: agoInWords((nowMs ?? kept.heardAtMs) - kept.heardAtMs),
            })}
          />
        </span>
      )}
    </a>
  );
}

function leaderInWords(state: RaceState | null, name: string, ms: number): string {
  const inputs = { name: shownName(name), time: shownLapTime(ms) };
  return state === 'final' ? words.wonWith(inputs) : words.leads(inputs);
}
