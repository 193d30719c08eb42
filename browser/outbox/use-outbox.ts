import { useSyncExternalStore } from 'react';
import type { OutboxEntry, WriteKind, WriteMethod } from '@/domain/outbox/entry';
import { sendNow } from './send-now';
import { addWrite, dismissWrite, editWrite, recallWrite, retryWrite } from './write';
import type { Trouble } from '@/storage/tables';
import { outboxView, unknownOutbox, watchOutbox } from './outbox-view';

export type OutboxUse = {
  /** Oldest first; what was accepted is no longer among them. */
  entries: readonly OutboxEntry[];
  /** Why what waits lasts as long as this page only; null where the phone keeps it. */
  trouble: Trouble | null;
  /** Keeps the write, in memory where the phone does not, begins to send it, and gives its id. */
  add(
    kind: WriteKind,
    url: string,
    method: WriteMethod,
    body: Record<string, unknown> | null,
    note: string,
  ): Promise<string>;
  retry(id: string): Promise<void>;
  /** Takes it out if the server has seen nothing of it; false where it is on its way, may have arrived, or is settled. */
  recall(id: string): Promise<boolean>;
  /** Gives the id under which it goes on, a new one where the first may have arrived; null where it cannot be changed now. */
  edit(id: string, body: Record<string, unknown>, note: string): Promise<string | null>;
  /** The refusal was seen. */
  dismiss(id: string): Promise<void>;
  /** Sends everything that waits, without regard to its pause. */
  sendNow(): void;
};

/** What this phone has written and the server has not settled, and what can be done with it. The same for all tabs. */
export function useOutbox(): OutboxUse {
  const view = useSyncExternalStore(watchOutbox, outboxView, () => unknownOutbox);
  return { ...view, ...actions };
}

const actions = {
  add: (...[kind, url, method, body, note]: Parameters<OutboxUse['add']>) =>
    addWrite({ kind, url, method, body, note }),
  retry: async (id: string) => void (await retryWrite(id)),
  recall: recallWrite,
  edit: editWrite,
  dismiss: async (id: string) => void (await dismissWrite(id)),
  sendNow: () => void sendNow('hurried'),
};
