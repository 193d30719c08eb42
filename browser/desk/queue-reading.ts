import { addressOf } from '@/domain/api/address';
import { DESK_QUEUE } from '@/domain/api/addresses';
import { isQueue } from '@/domain/race/contract/answer-outlines';
import { flag, number, oneOf, outline, text, type Guard } from '@/domain/outline';
import type { Queue } from '@/domain/race/contract/requests';
import { oneAtATime } from '@/browser/tabs/one-at-a-time';
import { OneForAll } from '@/browser/tabs/one-for-all';
import { askApi } from '@/browser/api/ask-api';

/** At most so often, however fast laps come in. */
const GAP_MS = 500;
/** Should the live stream fail where answers still come through. */
const ASK_AGAIN_MS = 10_000;

/** How an attempt to read the queue ended, begun at `atMs` (milliseconds since 1970). */
export type QueueNews = { type: 'read'; atMs: number; queue: Queue } | { type: 'failed'; atMs: number; code: string };

const isRead = outline({ type: oneOf(['read']), atMs: number, queue: isQueue });
const isFailed = outline({ type: oneOf(['failed']), atMs: number, code: text });
const isNews: Guard<QueueNews> = (value): value is QueueNews => isRead(value) || isFailed(value);

const isWish = outline<{ isUrgent: boolean }>({ isUrgent: flag });
const isUrgent = (wish: unknown) => isWish(wish) && wish.isUrgent;

/** Reads the queue of a race: one desk of this browser asks for all that are open, again and again and when it is told to. */
export function queueReading(race: string, onNews: (news: QueueNews) => void) {
  let last: QueueNews | null = null;
  let isOver = false;
  let isWanted = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  const take = (news: QueueNews) => {
    last = news;
    onNews(news);
  };
  const reading = oneAtATime(async () => {
    const atMs = Date.now();
    const answer = await askApi(addressOf(DESK_QUEUE, { race }), isQueue);
    // Signed out meanwhile, or at another race: what comes late is neither kept nor told.
    if (isOver || !share.isHolding) return;
    const news: QueueNews = answer.ok
      ? { type: 'read', atMs, queue: answer.value }
      : { type: 'failed', atMs, code: answer.refusal.code };
    share.tell(news);
    take(news);
  }, GAP_MS);
  const share = new OneForAll(`queue ${race}`, {
    hold() {
      reading.ask();
      timer = setInterval(reading.ask, ASK_AGAIN_MS);
    },
    letGo: () => clearInterval(timer),
    hear(told) {
      if (isNews(told) && told.atMs > (last?.atMs ?? 0)) take(told);
      // null: it has asked, and has no answer yet.
      return told === null || isNews(told);
    },
    answer(wish) {
      share.tell(last);
      if (isUrgent(wish)) reading.ask();
    },
    wish: () => ({ isUrgent: isWanted }),
    rest: () => undefined,
  });
  share.start();
  return {
    /** Something has changed. Every open desk sees that, and the one that asks does. */
    look: () => share.isHolding && reading.ask(),
    /** What was done here shows on the board a moment later; the desk that asks does not know of it. */
    ask() {
      if (share.isHolding) return reading.ask();
      isWanted = true;
      share.ask();
      isWanted = false;
    },
    stop() {
      isOver = true;
      reading.stop();
      share.stop();
    },
  };
}
