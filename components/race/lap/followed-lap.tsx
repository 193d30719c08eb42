import type { LapStep } from '@/browser/race/lap-steps';
import type { MyLap } from '@/browser/race/use-my-laps';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/lap-steps';
import * as lapWords from '@/generated/words/laps-item';
import { lapStageWords } from '@/words/race/lap-stage-words';
import { LapSteps } from './lap-steps';

type Props = {
  lap: MyLap;
  steps: readonly LapStep[];
  isJudged: boolean;
  timeZone: string;
  nowMs: number | null;
  takeBack: () => void;
  change: () => void;
  hide: () => void;
};

/** The lap that was sent last, and its steps, which tick by themselves. */
export function FollowedLap({ lap, steps, isJudged, timeZone, nowMs, takeBack, change, hide }: Props) {
  const { stage, timeMs, wouldRank, entry } = lap;
  const time = shownLapTime(timeMs);
  const isOver = stage === 'refused' || stage === 'rejected';
  const button = (label: string, act: () => void) => (
    <button
      className="text-button"
      type="button"
      disabled={entry?.state === 'sending'}
      aria-label={lapWords.buttonOfLap({ button: label, time })}
      onClick={act}
    >
      {label}
    </button>
  );
  return (
    <div className="followed">
      <p className="followed-head">
        <strong className="time" translate="no">
          {time}
        </strong>
        <Sentence words={worthInWords(wouldRank, isJudged)} />
        {(stage === 'unsent' || stage === 'waiting') && button(lapWords.takeBack, takeBack)}
        {stage === 'refused' && button(lapWords.edit, change)}
        <button
          className="icon-button"
          type="button"
          aria-label={lapWords.buttonOfLap({ button: words.hide, time })}
          onClick={hide}
        >
          ✕
        </button>
      </p>
      <LapSteps steps={steps} />
      {isOver && (
        <p className="small">
          <Sentence words={lapStageWords(lap, timeZone, nowMs)} names={[lap.decision?.by]} />
        </p>
      )}
    </div>
  );
}

function worthInWords(rank: number | null, isJudged: boolean): string {
  if (rank === null) return '';
  const inputs = { rank, place: `${rank}` };
  return isJudged ? words.onceVerified(inputs) : words.onceArrived(inputs);
}
