import type { Fact } from './fold';
import type { Told } from './finding';
import type { Request } from './read-history';

/** The word that each act of an official has in its reason, so that its facts are known. */
export const tokenOf = (reason: unknown): string | null =>
  typeof reason === 'string' ? (/\bact-[\w-]+$/.exec(reason)?.[0] ?? null) : null;

/** Who asked for each fact: all requests of its act, the first one first. By number of the fact. */
export function factOwners({ history, stories }: Told, race: string): Map<number, readonly Request[]> {
  const acts = new Map<string, readonly Request[]>();
  for (const requests of history.acts.values()) {
    const [first] = requests;
    // An act that was rejected together may be taken back by two who do not know of each other.
    if (first?.race === race) for (const key of keysOf(first)) acts.set(key, [...(acts.get(key) ?? []), ...requests]);
  }
  return new Map((stories.get(race)?.log ?? []).map((fact) => [fact.seq, acts.get(keyOf(fact)) ?? []]));
}

export function keyOf({ action, lapId, reason, together }: Fact): string {
  if (action === 'submitted' || action === 'withdrawn') return `${action} ${lapId}`;
  if (together !== undefined) return `${action} ${together}`;
  return tokenOf(reason) ?? `${action} without a reason`;
}

export function keysOf({ method, path, body }: Request): string[] {
  const lap = /\/laps\/([\w-]+)$/.exec(path)?.[1];
  const rejection = /\/rejections\/([\w-]+)$/.exec(path)?.[1];
  if (method === 'POST' && path.endsWith('/laps')) return [`submitted ${(body.id as string).toLowerCase()}`];
  if (method === 'POST' && path.endsWith('/rejections')) return [`rejected ${body.id}`];
  if (method === 'DELETE' && rejection) return [`reconsidered ${rejection}`];
  if (method === 'DELETE' && lap) return [`withdrawn ${lap}`];
  const token = tokenOf(body?.reason);
  return token ? [token] : [];
}
