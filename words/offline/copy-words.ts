import type { CopyItem } from '@/domain/offline/copy-items';
import type { CopyTrouble } from '@/domain/offline/copy-view';
import type { HostFault } from '@/domain/offline/host-fault';
import type { CheckResult } from '@/domain/offline/messages';
import * as items from '@/generated/words/copy-items';
import * as troubles from '@/generated/words/copy-troubles';
import { showBytes } from './show-bytes';

export const itemTitle = ({ title }: Pick<CopyItem, 'title'>): string => title ?? items.shared;

/** Whether an item is on the phone, its size, and what a test has found. */
export function itemWords({ state, bytes, wireBytes }: CopyItem, found: CheckResult | 'untested'): string {
  return items.state({ state, size: showBytes(state === 'here' ? bytes : wireBytes), found });
}

/**
 * Each message is named, instead of looking it up in the group by its code: that would bring a table of names to the
 * phone.
 */
const SAID: Record<Exclude<CopyTrouble['type'], 'not-fetched' | 'unexpected' | HostFault>, string> = {
  'not-encrypted': troubles.notEncrypted,
  'no-worker': troubles.noWorker,
  'storage-silent': troubles.storageSilent,
  'storage-blocked': troubles.storageBlocked,
  'no-room': troubles.noRoom,
  interrupted: troubles.interrupted,
};

/** What is wrong with the copy, and what the owner of the phone can do. */
export function troubleWords(trouble: CopyTrouble): string {
  if (trouble.type === 'unexpected') return trouble.detail;
  if (trouble.type === 'not-fetched') return troubles.notFetched({ title: itemTitle(trouble.item) });
  if ('path' in trouble) return trouble.type === 'lacking' ? troubles.lacking(trouble) : troubles.redirected(trouble);
  return SAID[trouble.type];
}
