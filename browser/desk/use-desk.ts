import { useEffect, useReducer, useState } from 'react';
import { decisionsIn, undoable } from '@/domain/desk/decision';
import { deskQueueReducer, emptyDesk, openLaps, openTotal } from '@/domain/desk/desk-queue';
import { useBoard } from '@/browser/race/use-board';
import { useNow } from '@/browser/page/use-now';
import { useOutbox } from '@/browser/outbox/use-outbox';
import * as words from '@/generated/words/desk-decide';
import { sentences } from '@/words/format';
import { useClaim } from './use-claim';
import { useDecisions } from './use-decisions';
import { useQueue } from './use-queue';
import { useRefused } from './use-refused';
import { useSentAgain } from './use-sent-again';

/** A decision that arrives sooner than this is not shown as unsent. */
const SHOW_UNSENT_AFTER_MS = 1_500;

/** One race at this desk: its queue, the selected lap, what was decided here, and which decisions have not arrived. */
export function useDesk(race: string, official: string, onSignedOut: () => void) {
  const [state, dispatch] = useReducer(deskQueueReducer, emptyDesk);
  const [said, setSaid] = useState('');
  const live = useBoard(race);
  const outbox = useOutbox();
  const queue = useQueue(race, live.board?.version ?? null, dispatch, onSignedOut);
  const { selected, isSelectedGone } = state;
  useClaim(race, isSelectedGone ? null : (selected?.id ?? null), queue.state === 'ready', dispatch);
  const nowMs = useNow(1_000) ?? 0;
  const total = openTotal(state);
  const { entries } = outbox;

  useEffect(() => dispatch({ type: 'outbox', decisions: decisionsIn(entries, race) }), [entries, race]);
  useSentAgain(outbox, official);

  const decisions = useDecisions({ race, official, outbox, dispatch, onSaid: setSaid });
  const ofRace = entries.flatMap((entry) => {
    const [decision] = decisionsIn([entry], race);
    return decision ? [{ entry, lapId: decision.lapId }] : [];
  });
  const refused = useRefused(
    race,
    ofRace.filter(({ entry }) => entry.state === 'refused'),
  );
  const isUnsent = ({ state: sent, createdAt }: (typeof entries)[number]) =>
    sent !== 'refused' && nowMs - createdAt > SHOW_UNSENT_AFTER_MS;

  return {
    ...state,
    ...decisions,
    dispatch,
    live,
    outbox,
    queue,
    nowMs,
    total,
    open: openLaps(state),
    undoable: undoable(state.decisions, nowMs),
    unsent: ofRace.map(({ entry }) => entry).filter(isUnsent),
    refused,
    /** For a screen reader: what was done, and how many laps are left. */
    said: said === '' ? '' : sentences(said, words.lapsWait({ count: total })),
  };
}
export type DeskUse = ReturnType<typeof useDesk>;
