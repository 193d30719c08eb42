import type { ReactNode } from 'react';
import { agoInWords, momentAt } from '@/words/dates';
import type { QueuedLap } from '@/domain/desk/decision';
import { flagWords } from '@/domain/desk/flag-words';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import type { DeskRace } from './desk-race';

type Props = {
  lap: QueuedLap;
  /** As it was before somebody else changed it. */
  before: QueuedLap | null;
  /** What became of it elsewhere; null while it waits. */
  gone: string | null;
  rules: DeskRace['rules'] | null;
  timeZone: string;
  nowMs: number;
  children: ReactNode;
};

/** The lap to decide on, with all that helps to decide. */
export function LapCard({ lap, before, gone, rules, timeZone, nowMs, children }: Props) {
  const { name, country, timeMs, resets, finished, racedAt, receivedAt, flags, run, wouldRank } = lap;
  const facts: [string, string][] = [
    ['Would be', wouldRank === null ? 'without a place' : `place ${wouldRank}`],
    ['Resets', String(resets)],
    ['Driven', momentAt(Date.parse(racedAt), timeZone, nowMs)],
    ['Came in', agoInWords(nowMs - Date.parse(receivedAt))],
    ...(run ? [['Run', `lap ${run.lap}`] satisfies [string, string]] : []),
  ];
  return (
    <article className="desk-lap" aria-labelledby="lap" data-gone={gone === null ? undefined : ''}>
      <h2 id="lap">
        <span className="desk-lap-time">
          <Exact>{formatLapTime(timeMs)}</Exact>
          {!finished && (
            <span className="desk-dnf" translate="no">
              {' DNF'}
            </span>
          )}
        </span>{' '}
        <span className="desk-lap-name">
          <Name>{name}</Name>
          {country && <Exact className="soft">{` ${country}`}</Exact>}
        </span>
      </h2>
      {gone !== null && (
        <p className="note" role="status">
          <strong>Decided meanwhile.</strong> <Sentence words={gone} />
        </p>
      )}
      {before && gone === null && (
        <p className="note">
          <strong>Changed meanwhile.</strong> <Sentence words={changes(before, lap)} names={[before.name]} />
        </p>
      )}
      <dl className="desk-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Sentence words={fact} />
            </dd>
          </div>
        ))}
      </dl>
      {flags.length > 0 && (
        <ul className="desk-flags plain" aria-label="Flags">
          {flags.map((flag) => {
            const words = flagWords(flag, rules);
            return (
              <li key={flag}>
                <strong>{`${words.name}.`}</strong> <Sentence words={words.why} />
              </li>
            );
          })}
        </ul>
      )}
      {children}
    </article>
  );
}

function changes(before: QueuedLap, now: QueuedLap): string {
  const was = [
    ...(before.timeMs === now.timeMs ? [] : [`the time was ${formatLapTime(before.timeMs)}`]),
    ...(before.resets === now.resets ? [] : [`the resets were ${before.resets}`]),
    ...(before.name === now.name ? [] : [`the racer was ${before.name}`]),
  ];
  return was.length > 0
    ? `Another official corrected it: ${was.join(', ')}.`
    : 'Another official took a decision back.';
}
