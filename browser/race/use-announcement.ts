import { useState } from 'react';
import type { Board } from '@/domain/race/contract/board';
import { announcementOf, leaderAndMe } from '@/words/race/announcement';
import { useBaseline } from './use-baseline';

/** Long enough for the previous sentences to be read out. */
const SAY_EVERY_MS = 8_000;

type Listener = { saysAll: boolean; myRacerId: string | null };

/**
 * What a screen reader should say about the board: who has moved where since it last spoke, every eight seconds at
 * most. A busy board would never be silent, so it speaks of the leader and of me, unless asked for everything.
 */
export function useAnnouncement(board: Board | null, { saysAll, myRacerId }: Listener): string {
  const [words, setWords] = useState('');
  useBaseline(board, SAY_EVERY_MS, (before, now) =>
    setWords((last) => (saysAll ? announcementOf(before, now) : leaderAndMe(before, now, myRacerId)) || last),
  );
  return words;
}
