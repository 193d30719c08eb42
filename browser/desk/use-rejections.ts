import { useCallback, useEffect, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Refusal } from '@/domain/api/read-reply';
import type { Fitting, RejectionAnswer } from '@/domain/race/contract/rejections';
import { readRejections, rejectTogether, takeBackTogether } from './rejections';

/** Rejects many laps in one act, and takes such acts back: those of this desk and of all others. */
export function useRejections(race: string, onDone: () => void) {
  const [acts, setActs] = useState<readonly RejectionAnswer[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const tried = useRef({ what: '', id: '' });

  const refresh = useCallback(
    () => readRejections(race).then((answer) => answer.ok && setActs(answer.value.rejections)),
    [race],
  );
  useEffect(() => void refresh(), [refresh]);

  const carryOut = async (ask: () => ReturnType<typeof takeBackTogether>): Promise<RejectionAnswer | Refusal> => {
    setIsBusy(true);
    const answer = await ask();
    setIsBusy(false);
    if (!answer.ok) return answer.refusal;
    onDone();
    void refresh();
    return answer.value;
  };

  const reject = async (asked: Fitting & { reason: string }) => {
    // An answer may get lost. The same form, sent again, is the same act.
    const what = JSON.stringify(asked);
    if (tried.current.what !== what) tried.current = { what, id: uuidv7() };
    const { id } = tried.current;
    const done = await carryOut(() => rejectTogether(race, { ...asked, id }));
    if ('laps' in done) tried.current = { what: '', id: '' };
    return done;
  };
  const takeBack = (id: string) => carryOut(() => takeBackTogether(race, id));

  return { acts, isBusy, reject, takeBack };
}
