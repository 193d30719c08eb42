import type { Board } from '@/domain/race/contract/board';
import { isBoard, isBoardChange } from '@/domain/race/contract/board-outline';
import { flag, number, oneOf, orNull, outline, type Guard } from '@/domain/outline';
import type { LiveEvent, LiveState } from './live-state';

/** What the line to the server brings. The page that has the line tells it to the others. */
export type ToldEvent = Exclude<LiveEvent, { type: 'restored' | 'page' }>;

/** `version` is that of the telling page's board: before the change where the event is a change, else now. */
export type Told = { version: number | null; event: ToldEvent };

const typed = <T extends string>(type: T) => oneOf([type]);
const outlines: readonly Guard<ToldEvent>[] = [
  outline({ type: typed('board'), board: isBoard, now: number }),
  outline({ type: typed('change'), change: isBoardChange, now: number }),
  outline({ type: typed('heard'), now: number }),
  outline({ type: typed('connecting') }),
  outline({ type: typed('lost'), retryInMs: orNull(number) }),
];
export const isTold = outline<Told>({
  version: orNull(number),
  event: (value): value is ToldEvent => outlines.some((isRight) => isRight(value)),
});

/** What a page says that it has, when it wants to know the rest. `isUrgent`: somebody asked for a try at once. */
export type Wish = { version: number | null; isUrgent: boolean };
export const isWish = outline<Wish>({
  version: orNull(number),
  isUrgent: flag,
});

/**
 * What a page with this board makes of what it is told: an event, or null where it has missed something and has to ask.
 */
export function takeTold(board: Board | null, { version, event }: Told): ToldEvent | null {
  const mine = board?.version ?? null;
  if (event.type === 'change' && mine === event.change.version) return { type: 'heard', now: event.now };
  const isInStep = (event.type !== 'change' && event.type !== 'heard') || mine === version;
  return isInStep ? event : null;
}

/**
 * What the page with the line answers to one that has `version`. While it connects, it does not know whether its board
 * is right, so it tells only how the line is. After a loss it tells its board only where that is newer than the other
 * page's.
 */
export function answerTo({ board, link, asOfMs, retryInMs }: LiveState, { version }: Wish): ToldEvent[] {
  if (link === 'starting') return [{ type: 'connecting' }];
  const now = asOfMs ?? 0;
  const isNews = board && (link === 'live' ? board.version !== version : board.version > (version ?? -1));
  const news: ToldEvent[] = isNews ? [{ type: 'board', board, now }] : [];
  if (link === 'lost') return [...news, { type: 'lost', retryInMs }];
  return isNews ? news : [{ type: 'heard', now }];
}
