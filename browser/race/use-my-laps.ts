'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { formatLapTime } from '@/domain/race/lap-time';
import { keepMe, type MeNote, readMe } from '@/storage/me-note';
import { addWrite, cancelWrite, editWrite } from '../outbox/write';
import { type LapBody, lapPath, lapsPath, type MyLap, myLaps, myRacerId } from './my-laps';
import { useBoard } from './use-board';
import { useKeptLaps } from './use-kept-laps';
import { useOutbox } from './use-outbox';

export type { MyLap, MyLapStage } from './my-laps';

/** Who drives on this phone. `racerId` is known once the server has taken a lap under this name in this race. */
export type Me = MeNote & { racerId: string | null };

export type LapInput = {
  name: string;
  country: string | null;
  timeMs: number;
  resets: number;
  /** ISO 8601. */
  racedAt: string;
};

export type MyLapsUse = {
  /** Newest first. */
  laps: readonly MyLap[];
  me: Me | null;
  /** Whether this phone has said who drives: `me` may be null because nobody has yet, or because it was not read yet. */
  isMeKnown: boolean;
  /** Remembers who drives before the first lap. */
  remember(me: { name: string; country: string | null }): Promise<void>;
  /** Keeps the lap, sends it, and gives its id. Rejects when it could not be kept on this phone. */
  submit(input: LapInput): Promise<string>;
  /** Changes a lap that is still in the outbox; null where it cannot be changed now. Else the id under which it goes on. */
  edit(id: string, input: LapInput): Promise<string | null>;
  /** Takes back a lap, in the outbox or at the server while it waits there. */
  withdraw(id: string): Promise<void>;
  /** Marks the decisions that arrived meanwhile as seen. */
  markSeen(): Promise<void>;
  refresh(): void;
};

/** `maxResetsPerLap` of the race's rules: a lap with more would take no place. */
export function useMyLaps(race: string, maxResetsPerLap: number | null = null): MyLapsUse {
  const { board } = useBoard(race);
  const { entries } = useOutbox();
  const { kept, refresh, markSeen } = useKeptLaps(race, board?.version ?? null);
  const [note, setNote] = useState<MeNote | null | undefined>(undefined);
  useEffect(() => void readMe().then(setNote, () => setNote(null)), []);

  const laps = useMemo(
    () => myLaps({ race, entries, kept, board, maxResetsPerLap }),
    [race, entries, kept, board, maxResetsPerLap],
  );
  const me = useMemo(() => (note ? { ...note, racerId: myRacerId(kept, note.name) } : null), [note, kept]);

  const remember = useCallback(async ({ name, country }: MeNote) => {
    setNote({ name, country });
    // A phone without room for it asks again the next time.
    await keepMe({ name, country }).catch(() => undefined);
  }, []);
  const submit = async (input: LapInput) => {
    await remember(input);
    return addWrite({ kind: 'lap', url: lapsPath(race), method: 'POST', body: bodyOf(input), note: noteFor(input) });
  };
  const edit = async (id: string, input: LapInput) => {
    await remember(input);
    return editWrite(id, bodyOf(input), noteFor(input));
  };
  const withdraw = async (id: string) => {
    const lap = laps.find((each) => each.id === id);
    if (!lap || lap.stage === 'withdrawing') return;
    // What was on its way may have been accepted since.
    if (lap.entry && !lap.lap && (await cancelWrite(id))) return;
    const body = null;
    await addWrite({ kind: 'lap', url: lapPath(race, id), method: 'DELETE', body, note: `Take back ${noteFor(lap)}` });
  };
  return { laps, me, isMeKnown: note !== undefined, remember, submit, edit, withdraw, markSeen, refresh };
}

const bodyOf = ({ name, country, timeMs, resets, racedAt }: LapInput): LapBody => ({
  racer: { name, country },
  ...{ timeMs, resets, racedAt },
});
const noteFor = ({ timeMs }: { timeMs: number }) => `Lap ${formatLapTime(timeMs)}`;
