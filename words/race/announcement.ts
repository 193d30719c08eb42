import type { Board } from '@/domain/race/contract/board';
import { newsBetween } from '@/domain/race/board/board-news';
import type { Move } from '@/domain/race/board/moves';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/race-announcement';
import { sentences } from '@/words/format';
import { shownName } from './shown-name';

/** Further racers are counted, not named: people hear an announcement to its end. */
const NAMED = 3;

type Heard = Pick<Board, 'rows' | 'next' | 'state'>;

/**
 * What a listener should hear about the board since the last announcement: who moved where, with the time, best place
 * first. Empty where there is nothing to say.
 */
export function announcementOf(before: Heard, now: Heard): string {
  const news = newsBetween(before, now);
  const results = news.length - NAMED;
  return sentences(
    before.state !== now.state && words[now.state],
    ...news.slice(0, NAMED).map(moveInWords),
    results > 0 && words.moreChanged({ results }),
  );
}

/** A move for a listener: `Ada is now 2nd with 9.123.` */
export function moveInWords({ name: racer, from, to, resultMs }: Move): string {
  const name = shownName(racer);
  if (to === null || resultMs === null) return from === null ? words.isOnBoard({ name }) : words.hasNoResult({ name });
  // The rank as the board shows it. A place is no count, so its digits are not grouped.
  const inputs = { name, rank: to, place: `${to}`, time: shownLapTime(resultMs) };
  return from === to ? words.isStill(inputs) : words.isNow(inputs);
}
