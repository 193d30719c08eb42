import { changeOutbox } from '@/storage/outbox-table';
import { OUTBOX_TAG, type Sent, sendOutbox } from '@/storage/send-outbox';

/**
 * Sends what is due. `reached` adds what waited for the connection, `hurried` adds everything. Null after an error that
 * nobody expected: entries are still shown as waiting, and the next occasion tries again.
 */
export async function sendNow(haste: 'reached' | 'hurried' | null): Promise<Sent | null> {
  try {
    void askForSync().catch(() => undefined);
    if (haste) await changeOutbox({ type: haste, now: Date.now() });
    return await sendOutbox();
  } catch {
    return null;
  }
}

type SyncManager = { register(tag: string): Promise<void> };

/**
 * Where there is Background Sync, the worker also sends after this page is gone. It is asked first, as a try may take
 * long.
 */
async function askForSync(): Promise<void> {
  // Rejects where storage is blocked.
  const registration = await navigator.serviceWorker?.getRegistration();
  const { sync } = (registration ?? {}) as { sync?: SyncManager };
  // Browsers refuse it in private windows, and where the person has switched it off.
  if (registration?.active) await sync?.register(OUTBOX_TAG).catch(() => undefined);
}
