import { useRef, useState } from 'react';
import { useFreshPress } from '@/browser/fingers/use-fresh-press';
import type { LapInput, MyLap } from '@/browser/race/use-my-laps';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { CopyLap } from './copy-lap';
import { Sentence } from '@/components/text/sentence';
import { countInWords } from '@/components/race/count-in-words';
import { EntryWords, isStuck } from './entry-words';
import { momentAt } from '@/words/dates';
import { LapForm } from './lap-form';
import { draftOf } from './my-lap-input';
import type { FormContext } from './form-context';
import { stageNames } from '@/components/race/stage-names';

export type LapActions = {
  retry: (lap: MyLap) => void;
  /** Takes it back, from the outbox or from the server while it waits there. */
  takeBack: (lap: MyLap) => void;
  dismiss: (lap: MyLap) => void;
  /** Rejects with an Error in words when it is too late to change it. */
  edit: (lap: MyLap, input: LapInput) => Promise<void>;
};

type Props = { lap: MyLap; actions: LapActions; form: FormContext };

/** One lap of mine: its time, where it is, and what can be done about it. */
export function MyLapItem({ lap, actions, form }: Props) {
  const [isEdited, setIsEdited] = useState(false);
  const area = useRef<HTMLLIElement>(null);
  useFreshPress(area, `${isEdited}`);
  const { stage, timeMs, resets, racedAt, entry, wouldRank, isNews } = lap;
  const time = formatLapTime(timeMs);
  const isSending = entry?.state === 'sending';
  if (isEdited)
    return (
      <li ref={area} className="my-lap">
        <LapForm
          {...form}
          draft={draftOf(lap)}
          action="Save and send"
          send={(input) => actions.edit(lap, input).then(() => setIsEdited(false))}
          leave={() => setIsEdited(false)}
        />
      </li>
    );
  return (
    <li ref={area} className="my-lap" data-news={isNews ? '' : undefined}>
      <p className="my-lap-head">
        <strong className="time" translate="no">
          {time}
        </strong>
        <span className="shape" data-stage={stage}>
          {isSending ? 'Being sent…' : stageNames[stage]}
        </span>
      </p>
      <p className="small soft">
        <Sentence
          words={[
            `Driven ${momentAt(Date.parse(racedAt), form.timeZone, form.nowMs ?? Date.parse(racedAt))}`,
            ...(resets > 0 ? [countInWords(resets, 'reset')] : []),
            ...(wouldRank === null ? [] : [`would be place ${wouldRank}`]),
          ].join(', ')}
        />
      </p>
      <EntryWords lap={lap} timeZone={form.timeZone} nowMs={form.nowMs} />
      <LapButtons {...{ lap, actions, time, form }} edit={() => setIsEdited(true)} />
    </li>
  );
}

type ButtonsProps = { lap: MyLap; actions: LapActions; time: string; form: FormContext; edit: () => void };

function LapButtons({ lap, actions, time, form, edit }: ButtonsProps) {
  const { stage, entry } = lap;
  const isSending = entry?.state === 'sending';
  const button = (words: string, act: () => void) => (
    <button className="button" type="button" disabled={isSending} onClick={act} aria-label={`${words}: lap ${time}`}>
      {words}
    </button>
  );
  if (stage === 'unsent')
    return (
      <p className="lap-buttons">
        {button('Send now', () => actions.retry(lap))}
        {button('Edit', edit)}
        {button('Cancel', () => actions.takeBack(lap))}
        {lap.problem && <CopyLap {...{ lap, time, form }} />}
      </p>
    );
  if (stage === 'refused')
    return (
      <p className="lap-buttons">
        {button('Edit', edit)}
        {button('Try again', () => actions.retry(lap))}
        {button('Dismiss', () => actions.dismiss(lap))}
        <CopyLap {...{ lap, time, form }} />
      </p>
    );
  if (isStuck(lap)) return <p className="lap-buttons">{button('Understood', () => actions.dismiss(lap))}</p>;
  if (stage === 'waiting') return <p className="lap-buttons">{button('Take back', () => actions.takeBack(lap))}</p>;
  return null;
}
