// A script of its own, which browser/reader/unsent.ts fetches on whatever page is open when something waits to be sent.
import { nextDueAt } from '@/domain/outbox/due';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { outboxView, watchOutbox } from './outbox-view';
import { sendNow } from './send-now';

const SOONEST_MS = 500;
/** A try has ended by then; if not, whoever made it is gone. */
const STALE_AFTER_MS = 15_000;
let timer: ReturnType<typeof setTimeout> | undefined;

watchOutbox(plan);
plan();
document.addEventListener(CAME_THROUGH, () => void sendNow('reached'));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void sendNow('reached');
});
void sendNow('reached');

/** Comes back when the next of what waits is due. */
function plan(): void {
  const { entries } = outboxView();
  clearTimeout(timer);
  const isSending = entries.some(({ state }) => state === 'sending');
  const nextAt = nextDueAt(entries);
  const dueAt = isSending ? Math.min(Date.now() + STALE_AFTER_MS, nextAt ?? Infinity) : nextAt;
  if (dueAt !== null) timer = setTimeout(() => void sendNow(null), Math.max(SOONEST_MS, dueAt - Date.now()));
}
