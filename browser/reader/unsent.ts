import { parseUnsent } from '@/domain/outbox/unsent';
import { CAME_THROUGH, OUTBOX_CHANGED } from '@/browser/page/page-events';
import { comeAnew } from './come-anew';
import { note } from './connection';
import { kept } from '@/browser/page/kept';

/** The address of what sends the outbox (browser/outbox/keep-sending.ts), set by scripts/build/build-scripts.ts. */
declare const SENDING_SCRIPT: string;

const ASK_AGAIN_MS = 5_000;

/** Shows what waits to be sent, on pages of any kind. The script that sends is fetched only where something waits. */
export function watchUnsent(): void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const startSending = async () => {
    try {
      // Chromium remembers an address that did not come (come-anew.ts).
      await import(failures ? `${SENDING_SCRIPT}?${failures}` : SENDING_SCRIPT);
    } catch {
      // Neither in the copy nor to be reached: without a connection nothing could be sent either.
      failures++;
      // Asked for under another name, it came, but a file that it shares with other scripts did not. A page with a part to
      // type into is not loaded anew under somebody's fingers; it has those files, or islands.ts sees to it.
      if (failures > 1 && !document.querySelector('[data-island]')) void comeAnew(SENDING_SCRIPT);
      clearTimeout(timer);
      timer = setTimeout(look, ASK_AGAIN_MS);
    }
  };
  const look = (event?: Event) => {
    const unsent = parseUnsent(event instanceof CustomEvent ? event.detail : kept('outbox-waits'));
    note({ type: 'unsent', unsent });
    if (unsent) void startSending();
  };
  document.addEventListener(CAME_THROUGH, () => failures > 0 && look());
  document.addEventListener(OUTBOX_CHANGED, look);
  // Another tab wrote something, or sent it.
  addEventListener('storage', look);
  look();
}
