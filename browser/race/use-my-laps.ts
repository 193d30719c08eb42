import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { addressOf } from '@/domain/api/address';
import { LAP, LAPS } from '@/domain/api/addresses';
import * as words from '@/generated/words/lap-titles';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { keepMe, type KeptMe, readMe } from '@/storage/kept-me';
import { openKept } from '@/storage/open';
import { addWrite, cancelWrite, editWrite, recallWrite, restoreWrite } from '@/browser/outbox/write';
import { inputOf, type LapBody, type LapInput, type MyLap, myLaps, myRacerId } from './my-laps';
import { useBoard } from './use-board';
import { useKeptLaps } from './use-kept-laps';
import { useOutbox } from '@/browser/outbox/use-outbox';

export type { LapInput, MyLap, MyLapStage } from './my-laps';

/** Who drives on this phone. `racerId` is known once the server has taken a lap under this name in this race. */
export type Me = KeptMe & { racerId: string | null };

/** Gives the id under which the lap goes on: its own where it stands, a new one where it was sent anew. */
export type UndoWithdrawal = () => Promise<string>;

export type MyLapsUse = {
  /** Newest first. */
  laps: readonly MyLap[];
  me: Me | null;
  /** Whether it is known who drives. While false, `me` is null only because it was not read yet. */
  isMeKnown: boolean;
  /** Who on the board has this name, where this phone has sent a lap under it. */
  racerIdOf: (name: string) => string | null;
  /** Remembers who drives, before the first lap. */
  keepDriver(me: { name: string; country: string | null }): Promise<void>;
  /** Keeps the lap (in memory where the phone keeps nothing), sends it, and gives its id. */
  submit(input: LapInput): Promise<string>;
  /**
   * Changes a lap that is still in the outbox, and gives the id under which it goes on. Null where it cannot be changed
   * now.
   */
  edit(id: string, input: LapInput): Promise<string | null>;
  /**
   * Takes back a lap, in the outbox or at the server while it waits there. Gives the undo: the lap stands as before, or
   * is sent anew where the server may have heard of the withdrawal. Null where it is being taken back already.
   */
  withdraw(id: string): Promise<UndoWithdrawal | null>;
  /** Marks decisions that have arrived as seen. */
  markSeen(): Promise<void>;
  refresh(): void;
};

/** `maxResetsPerLap` is from the rules of the race: a lap with more resets would take no place. */
export function useMyLaps(race: string, maxResetsPerLap: number | null = null): MyLapsUse {
  const { board } = useBoard(race);
  const { entries } = useOutbox();
  const { kept, refresh, markSeen } = useKeptLaps(race, board);
  const [knownMe, setKnownMe] = useState<KeptMe | null | undefined>(undefined);
  useEffect(() => {
    const read = () => void readMe().then((known) => setKnownMe((typed) => typed ?? known));
    read();
    return openKept().onReturn(read);
  }, []);

  const laps = useMemo(
    () => myLaps({ race, entries, kept, board, maxResetsPerLap }),
    [race, entries, kept, board, maxResetsPerLap],
  );
  const me = useMemo(() => (knownMe ? { ...knownMe, racerId: myRacerId(kept, knownMe.name) } : null), [knownMe, kept]);

  const keepDriver = useCallback(async ({ name, country }: KeptMe) => {
    setKnownMe({ name, country });
    await keepMe({ name, country });
  }, []);
  const submit = async (input: LapInput) => {
    await keepDriver(input);
    return addWrite({
      kind: 'lap',
      url: addressOf(LAPS, { race }),
      method: 'POST',
      body: bodyOf(input),
      note: noteFor(input),
    });
  };
  const edit = async (id: string, input: LapInput) => {
    await keepDriver(input);
    return editWrite(id, bodyOf(input), noteFor(input));
  };
  const tapped = useRef(new WeakSet<MyLap>());
  const withdraw: MyLapsUse['withdraw'] = async (id) => {
    const lap = laps.find((each) => each.id === id);
    // A second tap on a lap that is still drawn as before.
    if (!lap || lap.stage === 'withdrawing' || tapped.current.has(lap)) return null;
    tapped.current.add(lap);
    try {
      return await takeBack(race, lap);
    } catch (error) {
      tapped.current.delete(lap);
      throw error;
    }
  };
  const racerIdOf = (name: string) => myRacerId(kept, name);
  return {
    laps,
    me,
    isMeKnown: knownMe !== undefined,
    racerIdOf,
    keepDriver,
    submit,
    edit,
    withdraw,
    markSeen,
    refresh,
  };
}

async function takeBack(race: string, lap: MyLap): Promise<UndoWithdrawal> {
  const url = addressOf(LAP, { race, id: lap.id });
  const note = noteFor(lap);
  const takeBackNote = words.takeBackLap({ time: shownLapTime(lap.timeMs) });
  const again = {
    kind: 'lap',
    url: addressOf(LAPS, { race }),
    method: 'POST',
    body: bodyOf(inputOf(lap)),
    note,
  } as const;
  const sendAnew = (withdraws: string | null) => addWrite({ ...again, withdraws });
  const cancelled = lap.entry && !lap.lap ? await cancelWrite(lap.id) : 'settled';
  if (cancelled === 'gone') return () => sendAnew(null);
  const withdrawal =
    cancelled === 'settled'
      ? await addWrite({ kind: 'lap', url, method: 'DELETE', body: null, note: takeBackNote })
      : null;
  return async () => {
    const stands = withdrawal === null ? await restoreWrite(lap.id) : await recallWrite(withdrawal);
    // An official may have decided before it could be taken back. Then the lap counts, and must not be there twice.
    return stands ? lap.id : sendAnew(url);
  };
}

const bodyOf = ({ name, country, timeMs, resets, racedAt }: LapInput): LapBody => ({
  racer: { name, country },
  ...{ timeMs, resets, racedAt },
});
const noteFor = ({ timeMs }: { timeMs: number }) => words.lap({ time: shownLapTime(timeMs) });
