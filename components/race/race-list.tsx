'use client';

import { useNow } from '@/browser/page/use-now';
import { useRaces } from '@/browser/race/use-races';
import type { RaceState } from '@/domain/race/contract/rules';
import { Sentence } from '@/components/text/sentence';
import * as course from '@/generated/words/race-course';
import * as words from '@/generated/words/race-list';
import * as states from '@/generated/words/race-states';
import { agoInWords, clockAt } from '@/words/dates';
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

type Props = { races: readonly ListedRace[]; timeZone: string };

/** All races, with how each one stands as far as this phone knows. */
export function RaceList({ races, timeZone }: Props) {
  const { data, state: fetchState, asOfMs, refresh } = useRaces();
  const nowMs = useNow(10_000);
  return (
    <>
      <ul className="race-cards">
        {races.map(({ slug, name, summary, opens, closes, archived }) => {
          const known = data?.find((each) => each.slug === slug);
          const state: RaceState | null = archived === null ? (known?.state ?? null) : 'final';
          const when = whenInWords(state, { opens, closes }, nowMs, timeZone);
          return (
            <li key={slug}>
              <a className="card track" href={`/leaderboard/${slug}`}>
                <span className="race-state" data-state={state ?? undefined}>
                  <Sentence
                    words={[state ? states[state] : course.unknownState, ...(when ? [when] : [])].join(' · ')}
                  />
                </span>
                <h2>{name}</h2>
                <span>{summary}</span>
                <span className="race-count">
                  <Sentence words={archived ?? numbersOf(known)} />
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <p className="fresh" data-link={fetchState === 'ready' ? 'live' : fetchState === 'loading' ? 'starting' : 'lost'}>
        {fetchState === 'ready' && <span key="ready">{words.fresh}</span>}
        {fetchState === 'loading' && <span key="loading">{words.asking}</span>}
        {(fetchState === 'offline' || fetchState === 'failed') && (
          <>
            <Sentence
              words={[
                fetchState === 'offline' ? words.noConnection : words.noGoodAnswer,
                ...(asOfMs === null
                  ? []
                  : [words.asOf({ clock: clockAt(asOfMs, timeZone), ago: agoInWords((nowMs ?? asOfMs) - asOfMs) })]),
              ].join(' · ')}
            />
            <button className="text-button" type="button" onClick={refresh}>
              {course.tryNow}
            </button>
          </>
        )}
      </p>
    </>
  );
}

/** A no-break space holds the line open until the numbers are here. */
const numbersOf = (known: { racers: number; laps: number } | undefined) =>
  known ? course.racersAndLaps(known) : '\u00a0';
