import { isWaiting, nextDue, nextDueAt } from '@/domain/outbox/due';
import { type OutboxEntry, requestOf } from '@/domain/outbox/entry';
import { type Meaning, meaningOf } from '@/domain/outbox/meaning';
import type { Outbox } from '@/domain/outbox/outbox';
import { askServer } from './ask-server';
import type { OutboxNews } from './news';
import { oneSender } from './one-sender';
import { changeOutbox, readOutbox } from './outbox-table';

/** The tag of the Background Sync. */
export const OUTBOX_TAG = 'daypass-outbox';

/** `dueAt`: when something is due next, in milliseconds since 1970. */
export type Sent = { isWaiting: boolean; dueAt: number | null };

/**
 * Sends what is due, one after the other, until nothing is. Of all tabs and the worker one sends at a time; whoever comes
 * meanwhile looks again afterwards, so that an entry added in the last moment is not left to the next occasion.
 */
export function sendOutbox(): Promise<Sent> {
  return oneSender(async () => {
    let { entries } = await readOutbox();
    // Whoever has the lock is the only one who sends: what is said to be on its way was left so by somebody who is gone.
    if (entries.some(({ state }) => state === 'sending'))
      entries = (await changeOutbox({ type: 'interrupted', now: Date.now() })).after;
    for (let entry = nextDue(entries, Date.now()); entry; entry = nextDue(entries, Date.now()))
      entries = await sendEntry(entry);
    return { isWaiting: isWaiting(entries), dueAt: nextDueAt(entries) };
  });
}

async function sendEntry({ id }: OutboxEntry): Promise<Outbox> {
  const { after: started } = await changeOutbox({ type: 'started', id });
  // From here on nobody changes it. Before, another tab may have: what is sent is the entry as it is now.
  const entry = started.find((each) => each.id === id && each.state === 'sending');
  if (!entry) return started;
  const request = requestOf(entry);
  const reply = await askServer(request);
  const now = Date.now();
  const meaning = meaningOf(entry, request, reply, now);
  const answered = { type: 'answered', id, request, meaning, now, random: Math.random() } as const;
  return (await changeOutbox(answered, newsOf(entry, meaning))).after;
}

function newsOf(entry: OutboxEntry, meaning: Meaning): OutboxNews | undefined {
  if (meaning.type === 'accepted') return { type: 'accepted', entry, answer: meaning.answer };
  return meaning.type === 'refused' ? { type: 'refused', entry, problem: meaning.problem } : undefined;
}
