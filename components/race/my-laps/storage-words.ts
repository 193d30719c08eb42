import type { OutboxUse } from '@/browser/outbox/use-outbox';

/** Why what is written here lasts as long as this page only. */
export function storageWords(trouble: NonNullable<OutboxUse['trouble']>): string {
  switch (trouble) {
    case 'blocked':
      return 'This browser lets nothing be kept, as private windows do.';
    case 'full':
      return 'There is no room left on this phone, so nothing more can be kept.';
    case 'silent':
      return 'The storage of this phone does not answer just now.';
  }
}
