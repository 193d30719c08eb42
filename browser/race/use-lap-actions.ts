import { useState } from 'react';
import type { OutboxUse } from '@/browser/outbox/use-outbox';
import { remember, remembered } from '@/browser/page/remembered';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/laps-panel';
import type { LapInput, MyLap, MyLapsUse, UndoWithdrawal } from './use-my-laps';

export type LapActions = {
  retry: (lap: MyLap) => void;
  /** Takes the lap back, from the outbox or from the server while it waits there. */
  takeBack: (lap: MyLap) => void;
  dismiss: (lap: MyLap) => void;
};

export type LapActionsUse = ReturnType<typeof useLapActions>;

/** The element of one of my laps, and of the heading above them. */
export const lapElementId = (id: string) => `lap-${id}`;
export const MY_LAPS_ID = 'my-laps';

/** What can be done with my laps, and what came of it. */
export function useLapActions(race: string, mine: MyLapsUse, outbox: OutboxUse) {
  const key = `lap-followed:${race}`;
  const [followedId, setFollowedId] = useState(() => remembered<string>(key));
  const [undoable, setUndoable] = useState<{ lap: MyLap; undo: UndoWithdrawal } | null>(null);
  const [said, setSaid] = useState('');
  const follow = (id: string | null) => {
    setFollowedId(id);
    remember(key, id);
  };

  const takeBack = async (lap: MyLap) => {
    const undo = await mine.withdraw(lap.id);
    if (!undo) return;
    setSaid('');
    setUndoable({ lap, undo });
    // Where the lap has gone at once, Undo takes the focus (undo-toast.tsx).
    focusSoon(lapElementId(lap.id));
  };
  const actions: LapActions = {
    retry: ({ id }) => void outbox.retry(id),
    // Where the server has the lap, the entry is the withdrawal that was refused.
    dismiss: ({ id, entry }) => void outbox.dismiss(entry?.id ?? id),
    takeBack: (lap) => void takeBack(lap),
  };
  return {
    actions,
    said,
    followedId,
    follow,
    undoable,
    leaveUndo: () => setUndoable(null),
    undo: async () => {
      if (!undoable) return;
      const { lap, undo } = undoable;
      setUndoable(null);
      const time = shownLapTime(lap.timeMs);
      const id = await undo();
      setSaid(id === lap.id ? words.stands({ time }) : words.sentAnew({ time }));
      if (followedId === lap.id) follow(id);
      focusSoon(lapElementId(id), MY_LAPS_ID);
    },
    send: async (lap: MyLap | null, input: LapInput) => {
      const id = lap ? await mine.edit(lap.id, input) : await mine.submit(input);
      if (id === null) throw new Error(words.tooLateToChange);
      setSaid('');
      setUndoable(null);
      follow(id);
    },
  };
}

/** A lap that is sent anew stands among the others only once the outbox has told of it. */
const LOOKED_FOR_FRAMES = 10;

/** Focuses an element as soon as it is there, or else another one. Neither is focused where it is not seen. */
function focusSoon(wanted: string, otherwise = wanted, frames = LOOKED_FOR_FRAMES): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(wanted);
    if (!element && frames > 0) return focusSoon(wanted, otherwise, frames - 1);
    (element ?? document.getElementById(otherwise))?.focus({ preventScroll: true });
  });
}
