import { addressOf } from '@/domain/api/address';
import { DESK_QUEUE } from '@/domain/api/addresses';
import { OLDEST, queryOf, type QueueView } from '@/domain/desk/queue-view';
import { isQueue } from '@/domain/race/contract/answer-outlines';
import { flag, number, oneOf, outline, text, type Guard } from '@/domain/outline';
import type { Queue } from '@/domain/race/contract/requests';
import { oneAtATime } from '@/browser/tabs/one-at-a-time';
import { TabLeader } from '@/browser/tabs/tab-leader';
import { askApi } from '@/browser/api/ask-api';

/** The shortest time between two readings, however fast laps come in. */
const GAP_MS = 500;
/** Asks even without news: the live stream may fail where answers still come through. */
const ASK_AGAIN_MS = 10_000;

/** How one reading of the queue ended. It began at `atMs` (milliseconds since 1970). */
export type QueueNews = { type: 'read'; atMs: number; queue: Queue } | { type: 'failed'; atMs: number; code: string };

const isRead = outline({ type: oneOf(['read']), atMs: number, queue: isQueue });
const isFailed = outline({ type: oneOf(['failed']), atMs: number, code: text });
const isNews: Guard<QueueNews> = (value): value is QueueNews => isRead(value) || isFailed(value);

const isWish = outline<{ isUrgent: boolean }>({ isUrgent: flag });
const isUrgent = (wish: unknown) => isWish(wish) && wish.isUrgent;

/**
 * Reads a page of the queue of a race. One desk of this browser asks for all open desks that look at this page, at
 * intervals and when it is told to.
 */
export function queueReading(race: string, onNews: (news: QueueNews) => void, view: QueueView = OLDEST) {
  const address = addressOf(DESK_QUEUE, { race }, queryOf(view));
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
    const answer = await askApi(address, isQueue);
    // The official has signed out or gone to another race meanwhile: a late answer is neither remembered nor told.
    if (isOver || !share.isHolding) return;
    const news: QueueNews = answer.ok
      ? { type: 'read', atMs, queue: answer.value }
      : { type: 'failed', atMs, code: answer.refusal.code };
    share.tell(news);
    take(news);
  }, GAP_MS);
  const share = new TabLeader(`queue ${address}`, {
    hold() {
      reading.ask();
      timer = setInterval(reading.ask, ASK_AGAIN_MS);
    },
    letGo: () => clearInterval(timer),
    hear(told) {
      if (isNews(told) && told.atMs > (last?.atMs ?? 0)) take(told);
      // null: the desk that asks has no answer yet.
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
    /** Something has changed. Every open desk sees that, so only the desk that asks has to act. */
    look: () => share.isHolding && reading.ask(),
    /**
     * Something was done here. The board shows it only a moment later, and the desk that asks does not know of it yet.
     */
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
