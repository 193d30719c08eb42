import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type KeptLap, markLapsSeen, readLaps, withRow } from '@/storage/lap-table';
import { openKept } from '@/storage/open';
import type { Board } from '@/domain/race/contract/board';
import { oneAtATime } from '@/browser/tabs/one-at-a-time';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { refreshLaps } from './refresh-laps';
import { useOutboxNews } from '@/browser/outbox/use-outbox-news';

/** The shortest time between two questions about my laps, however fast the board changes. */
const GAP_MS = 3_000;
const isOpen = ({ lap }: KeptLap) => lap === null || lap.status === 'waiting';

/**
 * The laps of this phone that the server has, as last heard. All are asked about at the start and on return; waiting
 * ones also when the board has a newer version.
 */
export function useKeptLaps(race: string, board: Pick<Board, 'epoch' | 'version'> | null) {
  const boardVersion = board?.version ?? null;
  const epoch = board?.epoch ?? null;
  const [kept, setKept] = useState<readonly KeptLap[]>([]);
  const asking = useRef<{ all(): void; open(): void } | null>(null);
  const read = useCallback(async () => setKept(await readLaps(race)), [race]);

  useEffect(() => {
    const stop = new AbortController();
    let areAllWanted = true;
    const reading = oneAtATime(async () => {
      const isWanted = areAllWanted ? () => true : isOpen;
      areAllWanted = false;
      await refreshLaps(race, isWanted, stop.signal);
      if (!stop.signal.aborted) await read();
    }, GAP_MS);
    const all = () => {
      areAllWanted = true;
      reading.ask();
    };
    const onReturn = () => document.visibilityState === 'visible' && all();
    asking.current = { all, open: reading.ask };
    void readLaps(race).then(setKept).then(all);
    document.addEventListener('visibilitychange', onReturn);
    document.addEventListener(CAME_THROUGH, onReturn);
    const stopReturn = openKept().onReturn(() => void read());
    return () => {
      stopReturn();
      stop.abort();
      reading.stop();
      document.removeEventListener('visibilitychange', onReturn);
      document.removeEventListener(CAME_THROUGH, onReturn);
    };
  }, [race, read]);

  const isAnyOpen = kept.some(isOpen);
  useEffect(() => {
    if (isAnyOpen && boardVersion !== null) asking.current?.open();
  }, [isAnyOpen, boardVersion]);
  // Another history may lack laps that were decided in the one before.
  const knownEpoch = useRef(epoch);
  useEffect(() => {
    if (knownEpoch.current !== null && epoch !== knownEpoch.current) asking.current?.all();
    knownEpoch.current = epoch;
  }, [epoch]);
  // The outbox has kept the answer by the time it tells of it. This is drawn at once: the entry is about to leave the
  // list, and the lap must not be missing in between.
  useOutboxNews(({ lap }) => {
    if (lap) flushSync(() => setKept((laps) => withRow(laps, race, lap)));
    else if (lap === undefined) void readLaps(race).then((laps) => flushSync(() => setKept(laps)));
  });

  const refresh = useCallback(() => asking.current?.all(), []);
  const markSeen = useCallback(() => markLapsSeen(race).then(read), [race, read]);
  return { kept, refresh, markSeen };
}
