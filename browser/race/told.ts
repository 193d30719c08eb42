import type { Board } from '@/domain/race/contract/board';
import { isBoard, isBoardChange } from '@/domain/race/contract/board-outline';
import { flag, number, oneOf, optional, orNull, outline, text, type Guard } from '@/domain/outline';
import type { LiveEvent, LiveState } from './live-state';

/** What the line to the server brings. The page that has the line tells it to the others. */
export type ToldEvent = Exclude<LiveEvent, { type: 'restored' | 'page' }>;

/** A version, and the history in which it counts. Pages of an older version of the app tell no epoch. */
export type Where = { version: number | null; epoch?: string | undefined };
const where = { version: orNull(number), epoch: optional(text) };
export const whereOf = (board: Board | null): Where => ({ version: board?.version ?? null, epoch: board?.epoch });
const isSame = (one: Where, other: Where) => one.version === other.version && one.epoch === other.epoch;

/** `version` is that of the telling page's board: before the change where the event is a change, else now. */
export type Told = Where & { event: ToldEvent };

const typed = <T extends string>(type: T) => oneOf([type]);
const outlines: readonly Guard<ToldEvent>[] = [
  outline({ type: typed('board'), board: isBoard, now: number }),
  outline({ type: typed('change'), change: isBoardChange, now: number }),
  outline({ type: typed('heard'), now: number }),
  outline({ type: typed('connecting') }),
  outline({ type: typed('lost'), retryInMs: orNull(number) }),
];
export const isTold = outline<Told>({
  ...where,
  event: (value): value is ToldEvent => outlines.some((isRight) => isRight(value)),
});

/** What a page says that it has, when it wants to know the rest. `isUrgent`: somebody asked for a try at once. */
export type Wish = Where & { isUrgent: boolean };
export const isWish = outline<Wish>({
  ...where,
  isUrgent: flag,
});

/**
 * What a page with this board makes of what it is told: an event, or null where it has missed something and has to ask.
 */
export function takeTold(board: Board | null, { event, ...theirs }: Told): ToldEvent | null {
  const mine = whereOf(board);
  if (event.type === 'change' && isSame(mine, event.change)) return { type: 'heard', now: event.now };
  const isInStep = (event.type !== 'change' && event.type !== 'heard') || isSame(mine, theirs);
  return isInStep ? event : null;
}

/**
 * What the page with the line answers to one that has `version`. While it connects, it does not know whether its board
 * is right, so it tells only how the line is. After a loss it tells its board only where that is newer than the other
 * page's.
 */
export function answerTo({ board, link, asOfMs, retryInMs }: LiveState, theirs: Wish): ToldEvent[] {
  if (link === 'starting') return [{ type: 'connecting' }];
  const now = asOfMs ?? 0;
  const isNewer = board && board.epoch === theirs.epoch && board.version > (theirs.version ?? -1);
  const isNews = link === 'live' ? board && !isSame(whereOf(board), theirs) : isNewer || theirs.version === null;
  const news: ToldEvent[] = isNews && board ? [{ type: 'board', board, now }] : [];
  if (link === 'lost') return [...news, { type: 'lost', retryInMs }];
  return isNews ? news : [{ type: 'heard', now }];
}
