import { parseLapTime, shownLapTime } from '@/domain/race/typing/lap-time';
import { FreshArea } from '@/components/fingers/fresh-area';
import * as words from '@/generated/words/lap-sheet';
import type { FormContext } from './form-context';
import { MoreOfLap } from './more-of-lap';
import { TimeField } from './time-field';
import { TypingNote } from './typing-note';
import type { TypedLapUse } from './use-typed-lap';
import { WhoDrives } from './who-drives';

type Props = {
  id: string;
  typed: TypedLapUse;
  form: FormContext;
  delay: 'offline' | 'offline-in-page' | null;
  isChange: boolean;
};

/** The fields of a lap. Send stays at the lower edge of the sheet, above a phone's keyboard, however long they are. */
export function LapForm({ id, typed, form, delay, isChange }: Props) {
  const { draft, change, problems, sentMs, onSubmit } = typed;
  const { rules, board, nowMs, timeZone } = form;
  return (
    <form className="lap-form" noValidate onSubmit={onSubmit}>
      <div className="lap-fields">
        {draft.isNameOpen && (
          <WhoDrives
            id={`${id}-name`}
            {...{ name: draft.name, country: draft.country, set: change, problem: problems.name }}
          />
        )}
        <TimeField
          id={`${id}-time`}
          time={draft.time}
          setTime={(time) => change({ time })}
          problem={problems.time}
          note={
            <TypingNote
              {...{ rules, board, time: draft.time, resets: draft.resets }}
              racerId={form.racerIdOf(draft.name)}
            />
          }
        />
        <MoreOfLap {...{ id, draft, change, problems, nowMs, timeZone }} />
      </div>
      <FreshArea subject="send" isNew>
        <div className="lap-foot">
          <p className="form-problem" role="alert">
            {problems.form}
          </p>
          <button className="button lap-send" type="submit" data-sent={sentMs === null ? undefined : ''}>
            {sendWords(draft.time, sentMs, isChange)}
          </button>
          <p className="form-note">{delayWords(delay, rules.verification)}</p>
        </div>
      </FreshArea>
    </form>
  );
}

function sendWords(typed: string, sentMs: number | null, isChange: boolean): string {
  if (sentMs !== null) return words.sent({ time: shownLapTime(sentMs) });
  const parsed = parseLapTime(typed);
  if (!parsed.ok) return isChange ? words.save : words.send;
  const time = shownLapTime(parsed.ms);
  return isChange ? words.saveTime({ time }) : words.sendTime({ time });
}

function delayWords(delay: Props['delay'], verification: 'required' | 'none'): string {
  if (delay === 'offline') return words.offline;
  if (delay === 'offline-in-page') return words.offlineInPage;
  return verification === 'required' ? words.keptThenVerified : words.keptThenCounts;
}
