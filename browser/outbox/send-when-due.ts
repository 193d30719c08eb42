// A script of its own. browser/reader/unsent.ts fetches it on any open page when something waits to be sent.
import { nextDueAt } from '@/domain/outbox/due';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { outboxView, watchOutbox } from './outbox-view';
import { sendNow } from './send-now';

const SOONEST_MS = 500;
/** A try has ended by this time. If not, the page that made it is gone. */
const STALE_AFTER_MS = 15_000;
let timer: ReturnType<typeof setTimeout> | undefined;

watchOutbox(plan);
plan();
document.addEventListener(CAME_THROUGH, () => void sendNow('reached'));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void sendNow('reached');
});
void sendNow('reached');

/** Plans the next try, for when the next entry is due. */
function plan(): void {
  const { entries } = outboxView();
  clearTimeout(timer);
  const isSending = entries.some(({ state }) => state === 'sending');
  const nextAt = nextDueAt(entries);
  const dueAt = isSending ? Math.min(Date.now() + STALE_AFTER_MS, nextAt ?? Infinity) : nextAt;
  if (dueAt !== null) timer = setTimeout(() => void sendNow(null), Math.max(SOONEST_MS, dueAt - Date.now()));
}
