import type { ReactNode } from 'react';
import { lapSteps } from '@/browser/race/lap-steps';
import { type LapActions, lapElementId } from '@/browser/race/use-lap-actions';
import type { MyLap } from '@/browser/race/use-my-laps';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { CopyLap } from './copy-lap';
import { Sentence } from '@/components/text/sentence';
import * as stages from '@/generated/words/lap-stages';
import * as worth from '@/generated/words/lap-worth';
import * as words from '@/generated/words/laps-item';
import { EntryWords, isStuck } from './entry-words';
import { momentAt } from '@/words/dates';
import { listed } from '@/words/format';
import { LapSteps } from '@/components/race/lap/lap-steps';
import type { FormContext } from '@/components/race/sheet/form-context';

type Props = {
  lap: MyLap;
  actions: LapActions;
  form: FormContext;
  isKept: boolean;
  change: (lap: MyLap) => void;
  /** What stands with the lap for a while. */
  children?: ReactNode;
};

/** One of my laps: its time, where it is, and what can be done about it. */
export function MyLapItem({ lap, actions, form, isKept, change, children }: Props) {
  const { stage, timeMs, resets, racedAt, entry, wouldRank, isNews } = lap;
  const time = shownLapTime(timeMs);
  const racedAtMs = Date.parse(racedAt);
  const isSending = entry?.state === 'sending';
  const isUnderWay = isNews || stage === 'unsent' || stage === 'waiting' || stage === 'refused';
  return (
    <li id={lapElementId(lap.id)} tabIndex={-1} className="my-lap" data-news={isNews ? '' : undefined}>
      <p className="my-lap-head">
        <strong className="time" translate="no">
          {time}
        </strong>
        <span className="shape" data-stage={stage}>
          {isSending ? words.beingSent : stages[stage]}
        </span>
      </p>
      <p className="small soft">
        <Sentence
          words={listed([
            words.driven({ moment: momentAt(racedAtMs, form.timeZone, form.nowMs ?? racedAtMs) }),
            resets > 0 && worth.resets({ resets }),
            wouldRank !== null && worth.wouldBePlace({ place: `${wouldRank}` }),
          ])}
        />
      </p>
      {isUnderWay && <LapSteps steps={lapSteps(lap, { isKept, isJudged: form.rules.verification === 'required' })} />}
      <EntryWords lap={lap} timeZone={form.timeZone} nowMs={form.nowMs} />
      <LapButtons {...{ lap, actions, time, form }} edit={() => change(lap)} />
      {children}
    </li>
  );
}

type ButtonsProps = { lap: MyLap; actions: LapActions; time: string; form: FormContext; edit: () => void };

function LapButtons({ lap, actions, time, form, edit }: ButtonsProps) {
  const { stage, entry } = lap;
  const isSending = entry?.state === 'sending';
  const button = (label: string, act: () => void) => (
    <button
      className="button"
      type="button"
      disabled={isSending}
      onClick={act}
      aria-label={words.buttonOfLap({ button: label, time })}
    >
      {label}
    </button>
  );
  if (stage === 'unsent')
    return (
      <p className="lap-buttons">
        {button(words.sendNow, () => actions.retry(lap))}
        {button(words.edit, edit)}
        {button(words.cancel, () => actions.takeBack(lap))}
        {lap.problem && <CopyLap {...{ lap, time, form }} />}
      </p>
    );
  if (stage === 'refused')
    return (
      <p className="lap-buttons">
        {button(words.edit, edit)}
        {button(words.tryAgain, () => actions.retry(lap))}
        {button(words.dismiss, () => actions.dismiss(lap))}
        <CopyLap {...{ lap, time, form }} />
      </p>
    );
  if (isStuck(lap)) return <p className="lap-buttons">{button(words.understood, () => actions.dismiss(lap))}</p>;
  if (stage === 'waiting') return <p className="lap-buttons">{button(words.takeBack, () => actions.takeBack(lap))}</p>;
  return null;
}
