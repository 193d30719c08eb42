import { type Dispatch, useRef } from 'react';
import { addressOf } from '@/domain/api/address';
import { DESK_DECISION } from '@/domain/api/addresses';
import type { Decision, QueuedLap } from '@/domain/desk/decision';
import type { DeskEvent } from '@/domain/desk/desk-queue';
import type { Lap } from '@/domain/race/contract/lap';
import type { LapDecision } from '@/domain/race/contract/requests';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { say } from '@/browser/reader/say';
import * as words from '@/generated/words/desk-decide';
import { sayAsked, tellDone } from '@/words/desk/decision-words';
import { rememberMaker } from './made-by';

type Deciding = {
  race: string;
  official: string;
  outbox: OutboxUse;
  dispatch: Dispatch<DeskEvent>;
  /** Is told, in a sentence, what was done. */
  onSaid: (sentence: string) => void;
};

/**
 * Makes decisions and takes them back. Each one goes through the outbox, which sends it at once or as soon as it can.
 */
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
      rememberMaker(entryId, official);
      dispatch({ type: 'kept', decision, entryId });
      return true;
    } catch {
      dispatch({ type: 'not-kept', decision });
      say(words.notKept);
      return false;
    }
  };

  const decide = (lap: QueuedLap, verdict: 'verified' | 'rejected', reason?: string) => {
    onSaid(tellDone(verdict, lap));
    return send(lap, lap, { verdict, version: lap.version, ...(reason && { reason }) });
  };

  /**
   * Sends nothing for a decision that never left; otherwise asks for the lap to go back to the queue. Only the outbox
   * knows which of the two applies: the decision may have left since this page last looked. A second tap meanwhile does
   * nothing.
   */
  const undo = async (decision: Decision) => {
    const { entryId, lap, lapId, version, atMs } = decision;
    const tap = `${lapId} ${atMs}`;
    if (!lap || undone.current.has(tap)) return;
    undone.current.add(tap);
    const isRecalled = entryId !== null && (await outbox.recall(entryId).catch(() => false));
    if (isRecalled) dispatch({ type: 'cancelled', decision, atMs: Date.now() });
    onSaid(tellDone('waiting', lap));
    if (isRecalled || (await send(lap, lap, { verdict: 'waiting', version: version + 1 }))) return;
    // The undo could not be kept: the decision stands and can still be taken back.
    undone.current.delete(tap);
  };

  /** Takes back the decision on a lap that somebody decided earlier. */
  const takeBack = (lap: Lap) => {
    onSaid(tellDone('waiting', lap));
    return send(lap, { ...lap, wouldRank: null }, { verdict: 'waiting', version: lap.version });
  };

  return { decide, undo, takeBack };
}
