/**
 * The signal of a question that ends after so long, or when `stop` does, also where that has ended already. `over` is to be
 * called once the answer is here.
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
