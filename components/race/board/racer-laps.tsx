import type { Lap } from '@/domain/race/contract/lap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import { momentAt } from '@/words/dates';
import * as words from '@/generated/words/board-racer';
import * as stages from '@/generated/words/lap-stages';
import * as worth from '@/generated/words/lap-worth';
import { listed } from '@/words/format';

type Props = { laps: readonly Lap[]; bestMs: number | null; timeZone: string; nowMs: number | null };

/** All laps of a racer, last driven first, each with what became of it. */
export function RacerLaps({ laps, bestMs, timeZone, nowMs }: Props) {
  const moment = (at: string) => momentAt(Date.parse(at), timeZone, nowMs ?? Date.parse(at));
  const told = ({ racedAt, finished, resets, status, decision }: Lap) => {
    const facts = listed([moment(racedAt), !finished && words.notFinished, resets > 0 && worth.resets({ resets })]);
    if (status !== 'rejected' || !decision?.reason) return facts;
    return words.rejectedBecause({ facts, by: decision.by, reason: decision.reason });
  };
  return (
    <ol className="racer-laps" reversed>
      {laps.toReversed().map((lap) => (
        <li key={lap.id}>
          <strong className="time" translate="no">
            {shownLapTime(lap.timeMs)}
          </strong>
          <span className="shape" data-stage={lap.status}>
            {lap.status === 'verified' && lap.timeMs === bestMs ? words.best : stages[lap.status]}
          </span>
          <span className="small soft">
            <Sentence words={told(lap)} names={[lap.decision?.by]} />
          </span>
        </li>
      ))}
    </ol>
  );
}
