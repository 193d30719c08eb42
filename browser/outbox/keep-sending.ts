// A script of its own, which browser/reader/unsent.ts fetches on whatever page is open when something waits to be sent.
import { nextDueAt } from '@/domain/outbox/due';
import { onNews } from '@/storage/news';
import { openKept } from '@/storage/open';
import { readOutbox } from '@/storage/outbox-table';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { sendNow } from './send-now';
import { showUnsent } from './show-unsent';

const SOONEST_MS = 500;
/** A try has ended by then; if not, whoever made it is gone. */
const STALE_AFTER_MS = 15_000;
let timer: ReturnType<typeof setTimeout> | undefined;

onNews(({ type }) => void (type === 'changed' && look()));
openKept().onReturn(() => void look());
document.addEventListener(CAME_THROUGH, () => void sendNow('reached'));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void sendNow('reached');
});
void look().then(() => sendNow('reached'));

/** Says what waits, and comes back when the next of it is due. */
async function look(): Promise<void> {
  const { entries } = await readOutbox();
  showUnsent(entries);
  clearTimeout(timer);
  const isSending = entries.some(({ state }) => state === 'sending');
  const nextAt = nextDueAt(entries);
  const dueAt = isSending ? Math.min(Date.now() + STALE_AFTER_MS, nextAt ?? Infinity) : nextAt;
  if (dueAt !== null) timer = setTimeout(() => void sendNow(null), Math.max(SOONEST_MS, dueAt - Date.now()));
}
