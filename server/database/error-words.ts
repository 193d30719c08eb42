/** All that is said of an error, with what Prisma has wrapped around. */
export function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { message = '', code = '', cause, meta } = error as Record<'message' | 'code' | 'cause' | 'meta', unknown>;
  const about = meta === undefined ? '' : JSON.stringify(meta);
  return `${String(code)} ${String(message)} ${about} ${cause === undefined ? '' : wordsOf(cause)}`;
}
