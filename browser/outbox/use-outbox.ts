import { useSyncExternalStore } from 'react';
import type { OutboxEntry, WriteKind, WriteMethod } from '@/domain/outbox/entry';
import { sendNow } from './send-now';
import { addWrite, dismissWrite, editWrite, recallWrite, retryWrite } from './write';
import type { Trouble } from '@/storage/tables';
import { outboxView, unknownOutbox, watchOutbox } from './outbox-view';

export type OutboxUse = {
  /** Oldest first. Accepted entries are no longer in it. */
  entries: readonly OutboxEntry[];
  /** Why waiting entries last only as long as this page. Null where the phone keeps them. */
  trouble: Trouble | null;
  /** Keeps the write (in memory where the phone keeps nothing), begins to send it, and gives its id. */
  add(
    kind: WriteKind,
    url: string,
    method: WriteMethod,
    body: Record<string, unknown> | null,
    note: string,
  ): Promise<string>;
  retry(id: string): Promise<void>;
  /**
   * Removes the entry if the server has seen nothing of it. False where it is on its way, may have arrived, or is
   * settled.
   */
  recall(id: string): Promise<boolean>;
  /**
   * Gives the id under which the write goes on; a new id where the first one may have arrived. Null where it cannot be
   * changed now.
   */
  edit(id: string, body: Record<string, unknown>, note: string): Promise<string | null>;
  /** Says that the person has seen the refusal. */
  dismiss(id: string): Promise<void>;
  /** Sends everything that waits, whatever pause it is in. */
  sendNow(): void;
};

/** What this phone has written and the server has not settled, with the actions on it. All tabs see the same. */
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
