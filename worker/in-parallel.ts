/** Runs `work` for all items, at most `width` at a time. After a failure no new one starts; then an error is thrown. */
export async function inParallel<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  async function lane() {
    while (next < items.length && !failed) {
      try {
        await work(items[next++]!);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  }
  const lanes = Array.from({ length: Math.min(width, items.length) }, lane);
  const failure = (await Promise.allSettled(lanes)).find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
