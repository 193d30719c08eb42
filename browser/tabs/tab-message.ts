import { number, oneOf, outline, text, type Guard } from '@/domain/outline';

/** What pages of one browser say to one another when one of them asks the server for all. `key`: what it asks for. */
export type TabMessage =
  /** From the page that holds. `sinceMs`: since when it has held (milliseconds since 1970). */
  | { key: string; type: 'told'; sinceMs: number; what: unknown }
  /** From a page that is being looked at, to the one that holds. */
  | { key: string; type: 'wanted'; wish: unknown }
  /** From the page that holds, when nobody looks at it any more: does anybody look at another page? */
  | { key: string; type: 'unseen' };

/** Not checked here: those who know the key check it. */
const anything: Guard<unknown> = (_value): _value is unknown => true;
const isTold = outline({ type: oneOf(['told']), key: text, sinceMs: number, what: anything });
const isOther = outline({ type: oneOf(['wanted', 'unseen']), key: text });

/** Checked, as another tab may have another version of the app. */
export const isTabMessage: Guard<TabMessage> = (value): value is TabMessage => isTold(value) || isOther(value);
