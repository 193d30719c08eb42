import type { OutboxEntry } from '@/domain/outbox/entry';
import { remember, remembered } from '@/browser/page/remembered';
import { NOBODY } from './end-session';

// Which official made each decision in the outbox of this phone, by the id of its entry. The next session may be
// somebody else's, and the log has to name the right official.
const KEY = 'desk-made-by';

const all = (): Record<string, string> => remembered<Record<string, string>>(KEY) ?? {};

export function rememberMaker(entryId: string, official: string): void {
  // Only the latest matter: an outbox is emptied within minutes of a connection.
  remember(KEY, Object.fromEntries([...Object.entries(all()), [entryId, official]].slice(-500)));
}

/** Whether the entry was refused because the session of this very official had ended. */
export const isLeftBy = (official: string, { id, state, lastProblem }: OutboxEntry): boolean =>
  state === 'refused' && lastProblem?.code === NOBODY && all()[id] === official;
