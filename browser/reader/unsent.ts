import { parseUnsent } from '@/domain/outbox/unsent';
import { CAME_THROUGH, OUTBOX_CHANGED } from '@/browser/page/page-events';
import { reloadForScript } from './reload-for-script';
import { tellPill } from './connection';
import { remembered } from '@/browser/page/remembered';

/**
 * The address of the script that sends the outbox (browser/outbox/send-when-due.ts), set by
 * scripts/build/build-scripts.ts.
 */
declare const SENDING_SCRIPT: string;

const ASK_AGAIN_MS = 5_000;

/** Shows on pages of any kind what waits to be sent. The script that sends is fetched only where something waits. */
export function watchUnsent(): void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const startSending = async () => {
    try {
      // Chromium remembers an address that did not come (reload-for-script.ts).
      await import(failures ? `${SENDING_SCRIPT}?${failures}` : SENDING_SCRIPT);
    } catch {
      // The script is not in the copy and cannot be reached. Without a connection nothing could be sent either.
      failures++;
      // A second failure, though the address was new: the script came, but a file that it shares with other scripts did
      // not. A page with an interactive part is not loaded anew, as somebody may be typing. It has those files, or
      // islands.ts sees to it.
      if (failures > 1 && !document.querySelector('[data-island]')) void reloadForScript(SENDING_SCRIPT);
      clearTimeout(timer);
      timer = setTimeout(look, ASK_AGAIN_MS);
    }
  };
  const look = (event?: Event) => {
    const unsent = parseUnsent(event instanceof CustomEvent ? event.detail : remembered('outbox-waits'));
    tellPill({ type: 'unsent', unsent });
    if (unsent) void startSending();
  };
  document.addEventListener(CAME_THROUGH, () => failures > 0 && look());
  document.addEventListener(OUTBOX_CHANGED, look);
  // Another tab has written something, or sent it.
  addEventListener('storage', look);
  look();
}
