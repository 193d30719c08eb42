// A script of its own. browser/reader/unsent.ts fetches it on any open page when something waits to be sent.
import { nextDueAt } from '@/domain/outbox/due';
import { NO_CONNECTION } from '@/domain/api/meaning-codes';
import type { OutboxEntry } from '@/domain/outbox/entry';
import { CAME_THROUGH, SERVER_HEARD } from '@/browser/page/page-events';
import { outboxView, watchOutbox } from './outbox-view';
import { sendNow } from './send-now';

const SOONEST_MS = 500;
/** A try has ended by this time. If not, the page that made it is gone. */
const STALE_AFTER_MS = 15_000;
/** How long after a try that an answer to something else has brought the next answer brings one. It doubles. */
const FIRST_GAP_MS = 1_000;
const LONGEST_GAP_MS = 60_000;
let gapMs = FIRST_GAP_MS;
let heardAtMs = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

watchOutbox(plan);
plan();
document.addEventListener(CAME_THROUGH, () => {
  gapMs = FIRST_GAP_MS;
  void sendNow('reached');
});
document.addEventListener(SERVER_HEARD, onHeard);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void sendNow('reached');
});
void sendNow('reached');

/**
 * What waits for the connection sits out no pause once anything has come through: of two who decide, the first one
 * counts. Something on the way may stop writes alone, so the tries come ever later.
 */
function onHeard(): void {
  const now = Date.now();
  if (!outboxView().entries.some((entry) => isCutOff(entry) && entry.nextTryAt > now)) return;
  if (Math.abs(now - heardAtMs) < gapMs) return;
  heardAtMs = now;
  gapMs = Math.min(gapMs * 2, LONGEST_GAP_MS);
  void sendNow('reached');
}

const isCutOff = ({ state, lastProblem }: OutboxEntry) => state === 'waiting' && lastProblem?.code === NO_CONNECTION;

/** Plans the next try, for when the next entry is due. */
function plan(): void {
  const { entries } = outboxView();
  clearTimeout(timer);
  if (entries.length === 0) gapMs = FIRST_GAP_MS;
  const isSending = entries.some(({ state }) => state === 'sending');
  const nextAt = nextDueAt(entries);
  const dueAt = isSending ? Math.min(Date.now() + STALE_AFTER_MS, nextAt ?? Infinity) : nextAt;
  if (dueAt !== null) timer = setTimeout(() => void sendNow(null), Math.max(SOONEST_MS, dueAt - Date.now()));
}
