import type { FastifyRequest } from 'fastify';

/**
 * Whether whoever asks wants a body where the answer would have none (RFC 7240, 4.2). An empty 204 is said by every
 * portal and proxy too; our pages take nothing for done that does not say what was done.
 */
export function prefersBody({ headers }: FastifyRequest): boolean {
  return [headers.prefer ?? []].flat().some((value) => /(?:^|[,;]\s*)return\s*=\s*"?representation\b/i.test(value));
}
