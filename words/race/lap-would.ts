import type { LapWorth } from '@/domain/race/board/lap-worth';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/lap-would';
import { shownName } from './shown-name';

/** What a lap would be worth, as a racer is told while typing it. Empty where it is not known. */
export function wouldInWords(worth: LapWorth | null): string {
  switch (worth?.kind) {
    case undefined:
      return '';
    case 'no-faster':
      return words.noFaster({ best: shownLapTime(worth.bestMs) });
    case 'behind':
      return words.behind({ ...placed(worth.place), gap: shownLapTime(worth.byMs), name: shownName(worth.name) });
    case 'level':
      return words.level({ ...placed(worth.place), name: shownName(worth.name) });
    case 'leads':
      return words.leads({ gap: shownLapTime(worth.byMs), name: shownName(worth.name) });
    case 'first-of-all':
      return words.firstOfAll;
  }
}

/** A place is no count, so its digits are not grouped. */
const placed = (rank: number) => ({ rank, place: `${rank}` });
