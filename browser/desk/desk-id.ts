import { uuidv7 } from 'uuidv7';

const KEY = 'daypass:desk-id';
let own: string | null = null;

/** What this desk calls itself among the desks of a race. A reload keeps it, another tab has its own. */
export function deskId(): string {
  return (own ??= keptId());
}

function keptId(): string {
  const id = uuidv7();
  try {
    const kept = sessionStorage.getItem(KEY);
    if (kept) return kept;
    sessionStorage.setItem(KEY, id);
  } catch {
    // Storage is blocked. After a reload the desk is a new one to the others, until its old claim has ended.
  }
  return id;
}
