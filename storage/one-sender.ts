declare global {
  var daypassSending: Promise<unknown> | undefined;
}

const LOCK = 'daypass-outbox';

/** Three tries that hang. Whoever has the lock for longer is a page that was frozen with it, and may never come back. */
const LOCK_LIMIT_MS = 30_000;

/**
 * Of all tabs and the worker one sends at a time. Without a secure context (http in a house network) there are no locks:
 * then one at a time on this page. Two senders of the same entry, there or after a lock was taken away, are harmless:
 * the server knows the second for a replay.
 */
export async function oneSender<T>(work: () => Promise<T>): Promise<T> {
  // The type says that it is always there.
  const locks = navigator.locks as LockManager | undefined;
  if (locks) return underLock(locks, work);
  const turn = (globalThis.daypassSending ?? Promise.resolve()).then(work);
  globalThis.daypassSending = turn.catch(() => undefined);
  return turn;
}

async function underLock<T>(locks: LockManager, work: () => Promise<T>): Promise<T> {
  let isMine = false;
  const own = () => {
    isMine = true;
    return work();
  };
  try {
    return await locks.request(LOCK, { signal: AbortSignal.timeout(LOCK_LIMIT_MS) }, own);
  } catch (error) {
    // Only the wait has a limit: what the work throws is its own.
    if (isMine || !(error instanceof DOMException)) throw error;
    return error.name === 'TimeoutError' ? locks.request(LOCK, { steal: true }, own) : work();
  }
}
