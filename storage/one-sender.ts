declare global {
  var daypassSending: Promise<unknown> | undefined;
}

const LOCK = 'daypass-outbox';

/**
 * As long as three tries that hang. A page that holds the lock for longer was frozen with it, and may never come back.
 */
const LOCK_LIMIT_MS = 30_000;

/**
 * Only one of all tabs and the worker sends at a time. Without a secure context (http in a local network) there are no
 * locks; then only one sender on each page does. Two senders of the same entry, there or after a lock was stolen, do no
 * harm: the server knows the second one as a replay.
 */
export async function oneSender<T>(work: () => Promise<T>): Promise<T> {
  // The type is wrong: there are none without a secure context.
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
    // Only the wait for the lock has a limit. An error of the work itself is passed on.
    if (isMine || !(error instanceof DOMException)) throw error;
    return error.name === 'TimeoutError' ? locks.request(LOCK, { steal: true }, own) : work();
  }
}
