import { useEffect, useState } from 'react';
import { readBoard, type KeptBoard } from '@/storage/board-table';

export type KnownBoard = KeptBoard;

/** The boards of races that this phone has kept, by race. Empty until they have been read. */
export function useKeptRaces(races: readonly string[]): ReadonlyMap<string, KnownBoard> {
  const [kept, setKept] = useState<ReadonlyMap<string, KeptBoard>>(new Map());
  const asked = races.join(' ');
  useEffect(() => {
    let isGone = false;
    for (const race of asked.split(' '))
      readBoard(race).then(
        (board) => board && !isGone && setKept((others) => new Map(others).set(race, board)),
        // Without storage the server alone knows.
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [asked]);
  return kept;
}
