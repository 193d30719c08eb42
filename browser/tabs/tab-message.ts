import { number, oneOf, outline, text, type Guard } from '@/domain/outline';

/** What pages of one browser say to one another, where one of them asks the server for all. `key`: what it asks for. */
export type TabMessage =
  /** By the page that holds, which does since `sinceMs` (milliseconds since 1970). */
  | { key: string; type: 'told'; sinceMs: number; what: unknown }
  /** By a page that is looked at, to the one that holds. */
  | { key: string; type: 'wanted'; wish: unknown }
  /** By the page that holds, when nobody looks at it any more: does anybody look elsewhere? */
  | { key: string; type: 'unseen' };

/** Whoever holds says what: it is looked at by those who know the key. */
const anything: Guard<unknown> = (_value): _value is unknown => true;
const isTold = outline({ type: oneOf(['told']), key: text, sinceMs: number, what: anything });
const isOther = outline({ type: oneOf(['wanted', 'unseen']), key: text });

/** Another tab may be of another version of the app. */
export const isTabMessage: Guard<TabMessage> = (value): value is TabMessage => isTold(value) || isOther(value);
