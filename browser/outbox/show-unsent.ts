import type { Outbox } from '@/domain/outbox/outbox-event';
import { unsentOf } from '@/domain/outbox/unsent';
import { OUTBOX_CHANGED } from '@/browser/page/page-events';
import { remember } from '@/browser/page/remembered';

/** Lets the pill say what waits: on this page at once, on other pages through a remembered value that is cheap to read. */
export function showUnsent(entries: Outbox): void {
  const unsent = unsentOf(entries);
  remember('outbox-waits', unsent);
  document.dispatchEvent(new CustomEvent(OUTBOX_CHANGED, { detail: unsent }));
}
