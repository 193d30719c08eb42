/** All that is said of an error, with what Prisma and its adapters have wrapped around. */
export function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { message = '', code = '', cause, meta, ...rest } = error as Partial<Record<string, unknown>>;
  const { kind = '', originalCode = '', originalMessage = '' } = rest;
  const said = [code, message, kind, originalCode, originalMessage].map(String).join(' ');
  return [said, meta && JSON.stringify(meta), cause && wordsOf(cause)].filter(Boolean).join(' ');
}
