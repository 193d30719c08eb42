import { type Dispatch, useRef } from 'react';
import { addressOf } from '@/domain/api/address';
import { DESK_DECISION } from '@/domain/api/addresses';
import type { Decision, QueuedLap } from '@/domain/desk/decision';
import { sayAsked, sayDone } from '@/domain/desk/decision-words';
import type { DeskEvent } from '@/domain/desk/desk-queue';
import type { Lap } from '@/domain/race/contract/lap';
import type { LapDecision } from '@/domain/race/contract/requests';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { say } from '@/browser/reader/say';
import { noteMaker } from './made-by';

type Deciding = {
  race: string;
  official: string;
  outbox: OutboxUse;
  dispatch: Dispatch<DeskEvent>;
  /** Told what was done, in words. */
  onSaid: (words: string) => void;
};

/** Makes decisions and takes them back. Each goes through the outbox, which sends it at once, or as soon as it can. */
export function useDecisions({ race, official, outbox, dispatch, onSaid }: Deciding) {
  const undone = useRef(new Set<string>());
  const send = async (on: Lap, lap: QueuedLap | null, made: LapDecision) => {
    const decision: Decision = { ...made, entryId: null, lapId: on.id, lap, atMs: Date.now(), phase: 'unsent' };
    dispatch({ type: 'decided', decision });
    try {
      const entryId = await outbox.add(
        'decision',
        addressOf(DESK_DECISION, { race, id: on.id }),
        'POST',
        made,
        sayAsked(made.verdict, on),
      );
      noteMaker(entryId, official);
      dispatch({ type: 'kept', decision, entryId });
      return true;
    } catch {
      dispatch({ type: 'not-kept', decision });
      say('This phone could not keep the decision, so it was not made. Free some space, and try again.');
      return false;
    }
  };

  const decide = (lap: QueuedLap, verdict: 'verified' | 'rejected', reason?: string) => {
    onSaid(sayDone(verdict, lap));
    return send(lap, lap, { verdict, version: lap.version, ...(reason && { reason }) });
  };

  /**
   * Nothing is sent for what never left; otherwise the lap is asked back to the queue. Which of both it is the outbox
   * knows, not this page: a decision may have left since the page last looked. A second tap meanwhile does nothing.
   */
  const undo = async (decision: Decision) => {
    const { entryId, lap, lapId, version, atMs } = decision;
    const tap = `${lapId} ${atMs}`;
    if (!lap || undone.current.has(tap)) return;
    undone.current.add(tap);
    const isRecalled = entryId !== null && (await outbox.recall(entryId).catch(() => false));
    if (isRecalled) dispatch({ type: 'cancelled', decision, atMs: Date.now() });
    onSaid(sayDone('waiting', lap));
    if (isRecalled || (await send(lap, lap, { verdict: 'waiting', version: version + 1 }))) return;
    // It could not be kept: the decision stands, and can still be taken back.
    undone.current.delete(tap);
  };

  /** Of a lap that was decided earlier, by whomever. */
  const takeBack = (lap: Lap) => {
    onSaid(sayDone('waiting', lap));
    return send(lap, { ...lap, wouldRank: null }, { verdict: 'waiting', version: lap.version });
  };

  return { decide, undo, takeBack };
}
