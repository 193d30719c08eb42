'use client';

import type { OutboxEntry, WriteKind, WriteMethod } from '@/domain/outbox/entry';

export type OutboxUse = {
  /** Oldest first; what was accepted is no longer among them. */
  entries: readonly OutboxEntry[];
  /** false: storage is blocked (a private window), and what waits lasts as long as this page. Null: not known yet. */
  isKept: boolean | null;
  /** Keeps the write, begins to send it, and gives its id. Rejects when it could not be kept. */
  add(
    kind: WriteKind,
    url: string,
    method: WriteMethod,
    body: Record<string, unknown> | null,
    note: string,
  ): Promise<string>;
  retry(id: string): Promise<void>;
  /** Gone if it never left; otherwise it is withdrawn from the server as well. */
  cancel(id: string): Promise<void>;
  /** Gives the id under which it goes on, which is a new one once the first may have arrived; null while it is being sent. */
  edit(id: string, body: Record<string, unknown>, note: string): Promise<string | null>;
  /** The refusal was seen. */
  dismiss(id: string): Promise<void>;
  sendNow(): void;
};

export function useOutbox(): OutboxUse {
  throw new Error('to be filled');
}
