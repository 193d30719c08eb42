/// <reference lib="webworker" />
import { changeOutbox } from '@/storage/outbox-table';
import { OUTBOX_TAG, sendOutbox } from '@/storage/send-outbox';

/** Background Sync, which TypeScript does not know: https://wicg.github.io/background-sync/spec/ */
export type SyncEvent = ExtendableEvent & { readonly tag: string };

/**
 * Sends the outbox when the browser says that there is a network. Rejects while something is left: the browser tries
 * again.
 */
export async function sync({ tag }: SyncEvent): Promise<void> {
  if (tag !== OUTBOX_TAG) return;
  await changeOutbox({ type: 'reached', now: Date.now() });
  const { isWaiting } = await sendOutbox();
  if (isWaiting) throw new Error('something is still to be sent');
}
