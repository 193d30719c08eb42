'use client';

import { useId, useState, type FormEvent } from 'react';
import type { LapInput } from '@/browser/race/use-my-laps';
import type { Board } from '@/domain/race/board';
import { LONGEST_NAME } from '@/domain/race/racer-name';
import type { RaceRules } from '@/domain/race/rules';
import { checkTypedLap, type TypedField } from '@/domain/race/typed-lap';
import { CountrySelect } from './country-select';
import { described, FormField } from './form-field';
import { ResetsStepper } from './resets-stepper';
import { TimeNote } from './time-note';
import { WhenDriven } from './when-driven';

/** What the form begins with. */
export type LapDraft = { name: string; country: string | null; time: string; resets: string; drivenAt: string | null };

type Props = {
  draft: LapDraft;
  rules: RaceRules;
  board: Board | null;
  myRacerId: string | null;
  nowMs: number | null;
  action: string;
  /** Rejects with an Error in words when the lap could not be kept. */
  send: (lap: LapInput) => Promise<void>;
  leave?: () => void;
};

export function LapForm({ draft, rules, board, myRacerId, nowMs, action, send, leave }: Props) {
  const id = useId();
  // What nobody touched goes on following the draft: the name that is remembered comes a moment after the page.
  const [touched, setTouched] = useState<Partial<LapDraft>>({});
  const typed = { ...draft, ...touched };
  const [problems, setProblems] = useState<Partial<Record<TypedField | 'form', string>>>({});
  const set = (change: Partial<LapDraft>) => setTouched((old) => ({ ...old, ...change }));
  const idOf = (field: TypedField) => `${id}-${field}`;

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const now = Date.now();
    const racedAtMs = typed.drivenAt === null ? now : new Date(typed.drivenAt).getTime();
    const checked = checkTypedLap({ ...typed, racedAtMs }, now);
    if (!checked.ok) {
      setProblems(checked.problems);
      const first = (['name', 'time', 'resets', 'racedAt'] as const).find((field) => checked.problems[field]);
      return document.getElementById(idOf(first!))?.focus();
    }
    try {
      await send(checked.lap);
      setProblems({});
      const { name, country } = checked.lap;
      setTouched({ name, country });
    } catch (error) {
      setProblems({ form: error instanceof Error ? error.message : String(error) });
    }
  };

  const tooMany = rules.maxResetsPerLap !== null && Number(typed.resets) > rules.maxResetsPerLap;
  return (
    <form className="lap-form" noValidate onSubmit={(event) => void onSubmit(event)}>
      <FormField id={idOf('name')} label="Name on the board" problem={problems.name}>
        <input
          {...described(idOf('name'), problems.name)}
          type="text"
          autoComplete="nickname"
          maxLength={LONGEST_NAME * 4}
          required
          value={typed.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </FormField>
      <FormField id={`${id}-country`} label="Country">
        <CountrySelect id={`${id}-country`} country={typed.country} setCountry={(country) => set({ country })} />
      </FormField>
      <FormField
        id={idOf('time')}
        label="Lap time"
        problem={problems.time}
        note={<TimeNote time={typed.time} {...{ rules, board, myRacerId }} />}
      >
        <input
          {...described(idOf('time'), problems.time)}
          className="time"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="send"
          required
          value={typed.time}
          onChange={(event) => {
            set({ time: event.target.value });
            setProblems({ ...problems, time: undefined });
          }}
        />
      </FormField>
      <FormField
        id={idOf('resets')}
        label="Resets in this lap"
        problem={problems.resets}
        note={tooMany ? `A lap with more than ${rules.maxResetsPerLap} resets does not count.` : ''}
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
        nowMs={nowMs}
        problem={problems.racedAt}
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
            Leave as it was
          </button>
        )}
      </p>
    </form>
  );
}
