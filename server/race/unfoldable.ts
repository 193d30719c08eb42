/** A fact in the log of a race that cannot be read, or does not fit those before it. */
export class UnfoldableError extends Error {
  override name = 'UnfoldableError';

  constructor(race: string, seq: number, cause: unknown) {
    super(`Fact ${seq} of ${race} cannot be used: ${causeIn(cause)}`, { cause });
  }
}

/** One line; a schema's problems come as JSON over many. */
function causeIn(cause: unknown): string {
  const [issue] = (cause as { issues?: { path: PropertyKey[]; message: string }[] }).issues ?? [];
  if (issue) return `${issue.path.join('.') || 'it'}: ${issue.message}`;
  return cause instanceof Error ? cause.message.split('\n')[0]! : String(cause);
}
