import type { MyLap } from '@/browser/race/use-my-laps';
import { Sentence } from '@/components/text/sentence';
import { lapStageWords, notTakenBack } from '@/words/race/lap-stage-words';

type Props = { lap: MyLap; timeZone: string; nowMs: number | null };

/** What became of one of my laps: what happened, what was kept, and what comes next. */
export function EntryWords({ lap, timeZone, nowMs }: Props) {
  const words = lapStageWords(lap, timeZone, nowMs);
  return (
    <>
      {words && (
        <p className="small">
          <Sentence words={words} names={[lap.decision?.by]} />
        </p>
      )}
      {isStuck(lap) && <p className="small">{notTakenBack(lap.problem)}</p>}
    </>
  );
}

/** The server has the lap, and refused to give it back. */
export const isStuck = ({ lap, entry }: MyLap) => lap !== null && entry?.state === 'refused';
