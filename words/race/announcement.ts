import type { Board } from '@/domain/race/contract/board';
import { newsBetween } from '@/domain/race/board/board-news';
import { movesBetween, type Move } from '@/domain/race/board/moves';
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
    stateIn(before, now),
    ...news.slice(0, NAMED).map(moveInWords),
    results > 0 && words.moreChanged({ results }),
  );
}

/**
 * The same for whoever has not asked for every result: who has taken the lead or leads with another time, and what has
 * become of the listener's own place, also where others have passed.
 */
export function leaderAndMe(before: Heard, now: Heard, myRacerId: string | null): string {
  const [first] = newsBetween(before, now);
  const leader =
    first?.to === 1 ? first : before.rows[0]?.racerId === now.rows[0]?.racerId ? null : leaderOf(before, now);
  const mine = movesBetween(before.rows, now.rows).find(({ racerId }) => racerId === myRacerId);
  return sentences(
    stateIn(before, now),
    leader && moveInWords(leader),
    mine && mine.racerId !== leader?.racerId && moveInWords(mine),
  );
}

/** Who leads now because the one who led has fallen back. */
const leaderOf = (before: Heard, now: Heard) =>
  movesBetween(before.rows, now.rows).find(({ to, from }) => to === 1 && from !== null && from !== 1);

const stateIn = (before: Heard, now: Heard) => before.state !== now.state && words[now.state];

/** A move for a listener: `Ada is now 2nd with 9.123.` */
export function moveInWords({ name: racer, from, to, resultMs }: Move): string {
  const name = shownName(racer);
  if (to === null || resultMs === null) return from === null ? words.isOnBoard({ name }) : words.hasNoResult({ name });
  // The rank as the board shows it. A place is no count, so its digits are not grouped.
  const inputs = { name, rank: to, place: `${to}`, time: shownLapTime(resultMs) };
  return from === to ? words.isStill(inputs) : words.isNow(inputs);
}
