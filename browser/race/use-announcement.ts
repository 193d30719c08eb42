import { useState } from 'react';
import type { Board } from '@/domain/race/contract/board';
import { announcementOf } from '@/words/race/announcement';
import { useBaseline } from './use-baseline';

/** Long enough for the previous sentences to be read out. */
const SAY_EVERY_MS = 8_000;

/**
 * What a screen reader should say about the board: who has moved where since it last spoke, every eight seconds at
 * most.
 */
export function useAnnouncement(board: Board | null): string {
  const [words, setWords] = useState('');
  useBaseline(board, SAY_EVERY_MS, (before, now) => setWords(announcementOf(before, now)));
  return words;
}
