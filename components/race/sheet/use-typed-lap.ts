import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react';
import { racedAtMs, type Driver, type LapDraft } from '@/browser/race/lap-draft';
import { useLapDraft } from '@/browser/race/use-lap-draft';
import type { LapInput, MyLap } from '@/browser/race/use-my-laps';
import { checkTypedLap, TYPED_FIELDS, type TypedField, type TypedProblems } from '@/domain/race/typing/typed-lap';
import { typedProblem } from '@/words/race/typed-problem';

/** The sheet stays this long after a lap is kept: it says so, and takes a second tap that was meant for Send. */
const SENT_SHOWN_MS = 450;

type Options = {
  id: string;
  race: string;
  lap: MyLap | null;
  me: Driver | null;
  send: (lap: LapInput) => Promise<void>;
  /** Is called once the lap is kept, and that was seen. */
  sent: () => void;
};

type Problems = Partial<Record<TypedField | 'form', string>>;

export type TypedLapUse = {
  draft: LapDraft;
  change: (part: Partial<LapDraft>) => void;
  problems: Problems;
  /** The time of the lap that was just kept. */
  sentMs: number | null;
  onSubmit: (event: FormEvent) => void;
};

/** What is typed into the sheet, what is wrong with it, and its way to be sent: once, however often it is pressed. */
export function useTypedLap({ id, race, lap, me, send, sent }: Options): TypedLapUse {
  const { draft, change, forget } = useLapDraft(race, lap, me);
  const [problems, setProblems] = useState<Problems>({});
  const [sentMs, setSentMs] = useState<number | null>(null);
  /** Without it a second tap, before the sheet is gone, would send the same lap once more. */
  const isBusy = useRef(false);

  const leave = useEffectEvent(sent);
  useEffect(() => {
    if (sentMs === null) return;
    const timer = setTimeout(() => leave(), SENT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [sentMs]);

  const submit = async () => {
    if (isBusy.current) return;
    const now = Date.now();
    const checked = checkTypedLap({ ...draft, racedAtMs: racedAtMs(draft, now) }, now);
    if (!checked.ok) {
      setProblems(inWords(checked.problems, draft));
      const first = TYPED_FIELDS.find((field) => checked.problems[field])!;
      if (first === 'name') change({ isNameOpen: true });
      // What is folded gets its field with the next drawing.
      return void setTimeout(() => document.getElementById(`${id}-${first}`)?.focus());
    }
    isBusy.current = true;
    try {
      await send(checked.lap);
      forget();
      setSentMs(checked.lap.timeMs);
    } catch (error) {
      isBusy.current = false;
      setProblems({ form: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    draft,
    change: (part) => {
      // What is typed now would outlive a lap that has left.
      if (sentMs !== null) return;
      change(part);
      setProblems((old) => ({ ...old, ...untold(part) }));
    },
    problems,
    sentMs,
    onSubmit: (event) => {
      event.preventDefault();
      void submit();
    },
  };
}

/** What was wrong with a field is no longer known once it is changed. */
function untold(part: Partial<LapDraft>): Problems {
  const fields = Object.keys(part).map((field) => [field === 'drivenAt' ? 'racedAt' : field, undefined] as const);
  return { form: undefined, ...Object.fromEntries<undefined>(fields) };
}

function inWords(problems: TypedProblems, typed: LapDraft): Problems {
  const all = TYPED_FIELDS.flatMap((field) => {
    const problem = problems[field];
    return problem ? [[field, typedProblem(problem, typed.time)] as const] : [];
  });
  return Object.fromEntries(all);
}
