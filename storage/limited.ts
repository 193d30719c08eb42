/**
 * A signal that aborts after `limitMs`, or when `stop` does, even if it has done so already. Call `over` once the
 * answer is here.
 */
export function limited(limitMs: number, stop?: AbortSignal) {
  const abort = new AbortController();
  const end = () => abort.abort();
  const timer = setTimeout(end, limitMs);
  if (stop?.aborted) end();
  stop?.addEventListener('abort', end, { once: true });
  const over = () => {
    clearTimeout(timer);
    stop?.removeEventListener('abort', end);
  };
  return { signal: abort.signal, over };
}
