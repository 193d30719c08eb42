import type { ReactNode } from 'react';
import type { QueuedLap } from '@/domain/desk/decision';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-lap';
import { agoInWords, momentAt } from '@/words/dates';
import { sayChanges } from '@/words/desk/correction-words';
import { flagWords } from '@/words/desk/flag-words';
import type { DeskRace } from './desk-race';

type Props = {
  lap: QueuedLap;
  /** The lap before somebody else changed it. */
  before: QueuedLap | null;
  /** What became of the lap elsewhere. Null while it waits. */
  gone: string | null;
  /** How many laps of its device wait. */
  ofDevice: number;
  rules: DeskRace['rules'] | null;
  timeZone: string;
  nowMs: number;
  children: ReactNode;
};

/** The lap to decide on, with everything that helps to decide. */
export function LapCard({ lap, before, gone, ofDevice, rules, timeZone, nowMs, children }: Props) {
  const { name, country, timeMs, resets, finished, racedAt, receivedAt, flags, run, wouldRank, device } = lap;
  const facts: [string, string][] = [
    [words.wouldBe, wouldRank === null ? words.noPlace : words.place({ rank: wouldRank })],
    [words.resets, String(resets)],
    [words.driven, momentAt(Date.parse(racedAt), timeZone, nowMs)],
    [words.cameIn, agoInWords(nowMs - Date.parse(receivedAt))],
    ...(device !== undefined ? [[words.phone, phoneWords(device, ofDevice)] satisfies [string, string]] : []),
    ...(run ? [[words.run, words.lapOfRun({ lap: run.lap })] satisfies [string, string]] : []),
  ];
  return (
    <article className="desk-lap" aria-labelledby="lap" data-lap data-gone={gone === null ? undefined : ''}>
      <h2 id="lap">
        <span className="desk-lap-time">
          <Exact>{shownLapTime(timeMs)}</Exact>
          {!finished && (
            <span className="desk-dnf" translate="no">
              {` ${words.notFinished}`}
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
          <strong>{words.decidedMeanwhile}</strong> <Sentence words={gone} />
        </p>
      )}
      {before && gone === null && (
        <p className="note">
          <strong>{words.changedMeanwhile}</strong> <Sentence words={sayChanges(before, lap)} names={[before.name]} />
        </p>
      )}
      <dl className="desk-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Sentence words={fact} names={[device]} />
            </dd>
          </div>
        ))}
      </dl>
      {flags.length > 0 && (
        <ul className="desk-flags plain" aria-label={words.flags}>
          {flags.map((flag) => {
            const { name: called, why } = flagWords(flag, rules);
            return (
              <li key={flag}>
                <strong>{called}</strong> <Sentence words={why} />
              </li>
            );
          })}
        </ul>
      )}
      {children}
    </article>
  );
}

const phoneWords = (device: string, count: number) => (count > 1 ? words.phoneWith({ device, count }) : device);
