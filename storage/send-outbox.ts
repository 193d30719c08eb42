import { isWaiting, nextDue, nextDueAt } from '@/domain/outbox/due';
import { type OutboxEntry, requestOf } from '@/domain/outbox/entry';
import { type Meaning, meaningOf } from '@/domain/outbox/meaning';
import { askServer } from './ask-server';
import { followOutbox } from './follow-outbox';
import type { OutboxNews } from './news';
import { oneSender } from './one-sender';
import { changeOutbox } from './outbox-table';

/** The tag of the Background Sync. */
export const OUTBOX_TAG = 'daypass-outbox';

/** `dueAt` is when the next entry is due, in milliseconds since 1970; null where none waits. */
export type Sent = { isWaiting: boolean; dueAt: number | null };

/** How often the sender looks for new entries while a try hangs. */
const LOOK_AGAIN_MS = 500;

/**
 * Sends until nothing is due. Two entries are on their way at most: one that is sent for the first time, and one that
 * has failed before, as that one may take all of its ten seconds again. Only one of all tabs and the worker sends. A
 * call that comes meanwhile looks again afterwards, so that an entry added at the last moment is not left behind.
 */
export function sendOutbox(): Promise<Sent> {
  return oneSender(async () => {
    const outbox = followOutbox();
    const underWay = new Map<'first' | 'again', Promise<unknown>>();
    try {
      await outbox.readAgain();
      // This is the only sender. An entry that is `sending` was left so by a sender that is gone.
      if (outbox.now().entries.some(({ state }) => state === 'sending'))
        await changeOutbox({ type: 'interrupted', now: Date.now() });
      for (;;) {
        const { entries } = outbox.now();
        const due = nextDue(entries, Date.now());
        const line = due && due.tries > 0 ? 'again' : 'first';
        if (due && !underWay.has(line)) {
          const entry = await start(due);
          if (entry)
            underWay.set(
              line,
              sendEntry(entry).finally(() => underWay.delete(line)),
            );
          continue;
        }
        if (underWay.size === 0) return { isWaiting: isWaiting(entries), dueAt: nextDueAt(entries) };
        let isLate = false;
        const late = new Promise((done) => setTimeout(done, LOOK_AGAIN_MS)).then(() => (isLate = true));
        await Promise.race([...underWay.values(), late]);
        // News of a change may not have reached this page.
        if (isLate) await outbox.readAgain();
      }
    } finally {
      // The lock is held until every try has its answer.
      await Promise.allSettled(underWay.values());
      outbox.stop();
    }
  });
}

async function start({ id }: OutboxEntry): Promise<OutboxEntry | undefined> {
  const { now } = await changeOutbox({ type: 'started', id });
  // Another tab may have changed the entry before this. From here on nobody does, so this version is sent.
  return now.entries.find((each) => each.id === id && each.state === 'sending');
}

async function sendEntry(entry: OutboxEntry): Promise<void> {
  const request = requestOf(entry);
  const reply = await askServer(request);
  const now = Date.now();
  const meaning = meaningOf(entry, request, reply, now);
  const answered = { type: 'answered', id: entry.id, request, meaning, now, random: Math.random() } as const;
  await changeOutbox(answered, newsOf(entry, meaning));
}

function newsOf(entry: OutboxEntry, meaning: Meaning): Exclude<OutboxNews, { type: 'changed' }> | undefined {
  if (meaning.type === 'accepted') return { type: 'accepted', entry, answer: meaning.answer };
  return meaning.type === 'refused' ? { type: 'refused', entry, problem: meaning.problem } : undefined;
}
