import type { Lap } from '@/domain/race/contract/lap';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import { momentAt } from '@/words/dates';
import { countInWords } from '@/components/race/count-in-words';
import { stageNames } from '@/components/race/stage-names';

type Props = { laps: readonly Lap[]; bestMs: number | null; timeZone: string; nowMs: number | null };

/** All laps of a racer, the last driven first, each with what became of it. */
export function RacerLaps({ laps, bestMs, timeZone, nowMs }: Props) {
  const moment = (at: string) => momentAt(Date.parse(at), timeZone, nowMs ?? Date.parse(at));
  return (
    <ol className="racer-laps" reversed>
      {laps.toReversed().map(({ id, timeMs, resets, finished, status, racedAt, decision }) => (
        <li key={id}>
          <strong className="time" translate="no">
            {formatLapTime(timeMs)}
          </strong>
          <span className="shape" data-stage={status}>
            {status === 'verified' && timeMs === bestMs ? 'Best' : stageNames[status]}
          </span>
          <span className="small soft">
            <Sentence
              words={[
                moment(racedAt),
                !finished && ', DNF',
                resets > 0 && `, ${countInWords(resets, 'reset')}`,
                status === 'rejected' && decision?.reason && `. ${decision.by}: ${decision.reason}`,
              ]
                .filter(Boolean)
                .join('')}
              names={[decision?.by]}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
