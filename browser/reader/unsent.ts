import { parseUnsent } from '@/domain/outbox/unsent';
import { OUTBOX_CHANGED } from '../page-events';
import { note } from './connection';
import { kept } from './kept';

/** The address of what sends the outbox (browser/outbox/keep-sending.ts), set by scripts/build-scripts.ts. */
declare const SENDING_SCRIPT: string;

/** Shows what waits to be sent, on pages of any kind. The script that sends is fetched only where something waits. */
export function watchUnsent(): void {
  const look = (event?: Event) => {
    const unsent = parseUnsent(event instanceof CustomEvent ? event.detail : kept('outbox-waits'));
    note({ type: 'unsent', unsent });
    // Neither in the copy nor to be reached: without a connection nothing could be sent either.
    if (unsent) import(SENDING_SCRIPT).catch(() => undefined);
  };
  document.addEventListener(OUTBOX_CHANGED, look);
  // Another tab wrote something, or sent it.
  addEventListener('storage', look);
  look();
}
