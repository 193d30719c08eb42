import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Question } from '@/domain/content/quiz';
import { byId as indexed } from '@/domain/quiz/pool';
import { runReducer, startRun, type NewRun, type Run, type RunEvent } from '@/domain/quiz/run';
import { scoreAnswer, type TierThreshold } from '@/domain/quiz/score';
import { answersNote } from '@/generated/words/quiz-consent';
import { openKept } from '@/storage/open';
import { changeRun, dropRun, keepNewRun, readRun, touchRun } from '@/storage/run-table';
import { sendAttempts } from './send-attempts';
import { holdUpdate } from '@/browser/reader/hold-update';

/** undefined: not read yet. null: no run is under way. A run that has just ended stays until it is put away. */
type Shown = Run | null | undefined;
export type RunHandle = {
  run: Shown;
  /** False where this browser keeps nothing or has no room. The run then lasts as long as the page. */
  isSafe: boolean;
  /** The run is under way but was put aside. The page shows the start, with the offer to go on. */
  isLeft: boolean;
  start: (fields: Pick<NewRun, 'seed' | 'origin' | 'questions' | 'limitMs'>) => void;
  happens: (event: RunEvent) => void;
  /** Goes from the run to the start. A run with answers is put aside; one that has ended is in the history. */
  leave: () => void;
  goOn: () => void;
  /** Keeps nothing of the run under way but its reviews. */
  giveUp: () => void;
};

/** The run of a quiz. A tap shows at once, and the phone keeps the run after every event. */
export function useRun(quiz: string, questions: readonly Question[], tiers: readonly TierThreshold[]): RunHandle {
  const byId = useMemo(() => indexed(questions), [questions]);
  const [run, setRun] = useState<Shown>(undefined);
  const [isSafe, setIsSafe] = useState(true);
  const [isLeft, setIsLeft] = useState(false);
  const latest = useRef<Run | null>(null);
  /** Keeps events one after the other. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback((next: Run | null) => {
    latest.current = next;
    setRun(next);
    holdUpdate(next && next.finishedAt === null ? Date.now() : null);
  }, []);
  /** `work` gives false where nothing of this run is kept any more. */
  const keep = useCallback((work: () => Promise<unknown>) => {
    const told = (isKept: unknown) => setIsSafe(isKept !== false && openKept().troubleWith('runs') === null);
    queue.current = queue.current.then(work).then(told, () => setIsSafe(false));
  }, []);

  useEffect(() => {
    let isGone = false;
    let isFirst = true;
    const look = (before: Run | null) =>
      readRun(quiz, byId).then(
        ({ run: kept, isLeft: wasLeft }) => {
          // Somebody tapped meanwhile: what was read is older than the screen.
          if (isGone || latest.current !== before) return;
          // The run has just ended. It is no longer under way but stays on the screen.
          if ((before?.finishedAt ?? null) !== null) return;
          latest.current = kept;
          setRun(kept);
          // Another tab may go on with a run that was left here. This one still shows the start.
          if (isFirst && wasLeft) setIsLeft(true);
          else if (isFirst && kept) holdUpdate(Date.now());
          isFirst = false;
        },
        () => latest.current === before && setRun(before),
      );
    // What is tapped from now on is newer than what is read then.
    const lookAgain = () => {
      const before = latest.current;
      void queue.current.then(() => look(before));
    };
    void look(latest.current);
    // Another tab may have gone on with it.
    const onReturn = () => document.visibilityState === 'visible' && lookAgain();
    document.addEventListener('visibilitychange', onReturn);
    const stopReturn = openKept().onReturn(lookAgain);
    return () => {
      stopReturn();
      isGone = true;
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [quiz, byId]);

  const happens = useCallback(
    (event: RunEvent) => {
      const before = latest.current;
      if (!before) return;
      const next = runReducer(before, event, byId);
      if (next === before) return;
      show(next);
      const checkedAnswer = event.type === 'checked' ? checkedAnswerOf(next, event.question, byId, tiers) : undefined;
      keep(async () => {
        const around = { byId, note: answersNote, now: Date.now(), checkedAnswer };
        // Null: another tab has ended it, or begun another one.
        return (await changeRun(before, event, around)) !== null;
      });
      // What cannot be sent now is sent on the next occasion.
      if (next.finishedAt !== null) void queue.current.then(sendAttempts).catch(() => undefined);
    },
    [byId, tiers, show, keep],
  );
  const start: RunHandle['start'] = (fields) => {
    const next = startRun({ ...fields, quiz, id: uuidv7(), now: Date.now() });
    setIsLeft(false);
    show(next);
    keep(() => keepNewRun(next));
  };
  const giveUp = () => {
    if (latest.current?.finishedAt === null) keep(() => dropRun(quiz));
    setIsLeft(false);
    show(null);
  };
  const leave = () => {
    const left = latest.current;
    // Without an answer there is nothing to go on with.
    if (!left || left.finishedAt !== null || Object.keys(left.answers).length === 0) return giveUp();
    setIsLeft(true);
    holdUpdate(null);
    keep(() => touchRun(left, 'left'));
  };
  const goOn = () => {
    const taken = latest.current;
    if (!taken) return;
    setIsLeft(false);
    holdUpdate(Date.now());
    keep(() => touchRun(taken, Date.now()));
  };
  return { run, isSafe, isLeft, start, happens, leave, goOn, giveUp };
}

function checkedAnswerOf(run: Run, id: string, byId: ReadonlyMap<string, Question>, tiers: readonly TierThreshold[]) {
  const question = byId.get(id);
  return question && { question: id, isRight: scoreAnswer(question, run.answers[id], tiers).verdict === 'right' };
}
