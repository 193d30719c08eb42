import type { FastifyReply, FastifyRequest } from 'fastify';
import { DESK } from '@/domain/api/addresses';
import { isBehindHttps } from '@/server/static/security-headers';

/**
 * Holds the token of a session at the desk. Browsers send it only to the desk's addresses, and never for another site.
 */
const NAME = 'daypass-desk';

export function readDeskToken(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}

export function setDeskToken(request: FastifyRequest, reply: FastifyReply, token: string, expires: Date) {
  reply.setCookie(NAME, token, { ...attributes(request), expires });
}

export function clearDeskToken(request: FastifyRequest, reply: FastifyReply) {
  reply.clearCookie(NAME, attributes(request));
}

function attributes(request: FastifyRequest) {
  const secure = isBehindHttps(request.headers['x-forwarded-proto']);
  return { httpOnly: true, sameSite: 'strict', path: DESK, secure } as const;
}
