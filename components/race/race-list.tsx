'use client';

import { useNow } from '@/browser/page/use-now';
import { useKeptRaces } from '@/browser/race/use-kept-races';
import { useRaces } from '@/browser/race/use-races';
import { Sentence } from '@/components/text/sentence';
import * as course from '@/generated/words/race-course';
import * as words from '@/generated/words/race-list';
import { agoInWords, clockAt } from '@/words/dates';
import { RaceCard, type ListedRace } from './race-card';

type Props = { races: readonly ListedRace[]; timeZone: string };

/** All races, with how each one stands as far as this phone knows. */
export function RaceList({ races, timeZone }: Props) {
  const { data, state: fetchState, asOfMs, refresh } = useRaces();
  const kept = useKeptRaces(races.filter(({ archived }) => archived === null).map(({ slug }) => slug));
  const nowMs = useNow(10_000);
  return (
    <>
      <ul className="race-cards">
        {races.map((race) => (
          <li key={race.slug}>
            <RaceCard
              {...{ race, timeZone, nowMs }}
              listed={data?.find(({ slug }) => slug === race.slug)}
              listedAtMs={data && asOfMs}
              kept={kept.get(race.slug)}
            />
          </li>
        ))}
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
