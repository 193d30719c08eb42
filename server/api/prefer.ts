import type { FastifyRequest } from 'fastify';

/**
 * Whether the client wants a body where the answer would have none (RFC 7240, 4.2). Our pages do: portals and proxies
 * answer an empty 204, too, so only a body that says what was done counts as done.
 */
export function prefersBody({ headers }: FastifyRequest): boolean {
  return [headers.prefer ?? []].flat().some((value) => /(?:^|[,;]\s*)return\s*=\s*"?representation\b/i.test(value));
}
