import { useId, useRef, useState, type FormEvent } from 'react';
import type { LapInput } from '@/browser/race/use-my-laps';
import type { Board } from '@/domain/race/contract/board';
import type { RaceRules } from '@/domain/race/contract/rules';
import { checkTypedLap, TYPED_FIELDS, type TypedField, type TypedProblems } from '@/domain/race/typing/typed-lap';
import * as words from '@/generated/words/laps-form';
import { typedProblem } from '@/words/race/typed-problem';
import { described, FormField } from './form-field';
import { ResetsStepper } from './resets-stepper';
import { TimeNote } from './time-note';
import { WhenDriven } from './when-driven';
import { WhoDrives } from './who-drives';

/** What the form begins with. `drivenAt` is `drivenAtMs` as a `datetime-local` writes it. Null: just now. */
export type LapDraft = {
  name: string;
  country: string | null;
  time: string;
  resets: string;
  drivenAt: string | null;
  drivenAtMs?: number;
};

type Props = {
  draft: LapDraft;
  rules: RaceRules;
  board: Board | null;
  myRacerId: string | null;
  nowMs: number | null;
  action: string;
  /** Rejects with an Error in words if the lap could not be kept. */
  send: (lap: LapInput) => Promise<void>;
  leave?: () => void;
};

export function LapForm({ draft, rules, board, myRacerId, nowMs, action, send, leave }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(draft);
  const [problems, setProblems] = useState<Partial<Record<TypedField | 'form', string>>>({});
  const [sent, setSent] = useState(0);
  /** Without it a second tap, before the form is empty again, would send the same lap once more. */
  const isBusy = useRef(false);
  const idOf = (field: TypedField) => `${id}-${field}`;
  const set = (change: Partial<LapDraft>) => {
    setTyped((old) => ({ ...old, ...change }));
    const fields = Object.keys(change).map((field): [string, undefined] => [
      field === 'drivenAt' ? 'racedAt' : field,
      undefined,
    ]);
    setProblems((old) => ({ ...old, form: undefined, ...Object.fromEntries<undefined>(fields) }));
  };

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy.current) return;
    const now = Date.now();
    const checked = checkTypedLap({ ...typed, racedAtMs: racedAtMs(typed.drivenAt, draft, now) }, now);
    if (!checked.ok) {
      setProblems(inWords(checked.problems, typed));
      const first = TYPED_FIELDS.find((field) => checked.problems[field]);
      // A remembered name has no field yet; it gets one with the next drawing.
      return setTimeout(() => document.getElementById(idOf(first!))?.focus());
    }
    isBusy.current = true;
    try {
      await send(checked.lap);
      const { name, country } = checked.lap;
      setTyped({ name, country, time: '', resets: '0', drivenAt: null });
      setSent((count) => count + 1);
      setProblems({});
    } catch (error) {
      setProblems({ form: error instanceof Error ? error.message : String(error) });
    } finally {
      isBusy.current = false;
    }
  };

  const most = rules.maxResetsPerLap;
  const tooMany = most !== null && Number(typed.resets) > most;
  const timeNote = <TimeNote time={typed.time} {...{ rules, board, myRacerId }} />;
  return (
    <form className="lap-form" noValidate onSubmit={(event) => void onSubmit(event)}>
      <WhoDrives
        key={sent}
        id={idOf('name')}
        knownName={draft.name}
        {...{ name: typed.name, country: typed.country, set, problem: problems.name }}
      />
      <FormField id={idOf('time')} label={words.lapTime} problem={problems.time} note={timeNote}>
        <input
          {...described(idOf('time'), problems.time)}
          className="time"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="send"
          required
          value={typed.time}
          onChange={(event) => set({ time: event.target.value })}
        />
      </FormField>
      <FormField
        id={idOf('resets')}
        label={words.resetsInLap}
        problem={problems.resets}
        note={tooMany && words.tooManyResets({ most })}
      >
        <ResetsStepper
          id={idOf('resets')}
          resets={typed.resets}
          setResets={(resets) => set({ resets })}
          problem={problems.resets}
        />
      </FormField>
      <WhenDriven
        id={idOf('racedAt')}
        drivenAt={typed.drivenAt}
        setDrivenAt={(drivenAt) => set({ drivenAt })}
        {...{ nowMs, problem: problems.racedAt }}
      />
      <p className="form-problem" role="alert">
        {problems.form}
      </p>
      <p className="actions">
        <button className="button main" type="submit">
          {action}
        </button>
        {leave && (
          <button className="button" type="button" onClick={leave}>
            {words.leaveAsItWas}
          </button>
        )}
      </p>
      <p className="form-note">
        <span>{words.keptFirst}</span>{' '}
        <span>{rules.verification === 'required' ? words.countsOnceVerified : words.countsAsItArrives}</span>
      </p>
    </form>
  );
}

function inWords(problems: TypedProblems, typed: LapDraft): Partial<Record<TypedField, string>> {
  const all = TYPED_FIELDS.flatMap((field) => {
    const problem = problems[field];
    return problem ? [[field, typedProblem(problem, typed.time)] as const] : [];
  });
  return Object.fromEntries(all);
}

/** A field of minutes must not cut the seconds off a time that nobody touched. */
function racedAtMs(drivenAt: string | null, draft: LapDraft, now: number): number {
  if (drivenAt === null) return now;
  if (drivenAt === draft.drivenAt && draft.drivenAtMs !== undefined) return draft.drivenAtMs;
  return new Date(drivenAt).getTime();
}
