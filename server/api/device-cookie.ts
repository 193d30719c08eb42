import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API } from '@/domain/api/addresses';
import { isBehindHttps } from '@/server/static/security-headers';

/*
 * A phone proves with this cookie that it sent a lap. It is a signed random id that no script can read, and it names
 * nobody. The first write sets it, so phones that only watch get none.
 */
const NAME = 'daypass-device';
const YEAR_SECONDS = 365 * 24 * 3_600;
const ID = /^[\w-]{22}$/;

export function readDevice(request: FastifyRequest): string | null {
  const given = request.cookies[NAME];
  if (given === undefined) return null;
  const { value } = request.unsignCookie(given);
  return value !== null && ID.test(value) ? value : null;
}

export function markDevice(request: FastifyRequest, reply: FastifyReply): string {
  const device = randomBytes(16).toString('base64url');
  reply.setCookie(NAME, device, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    path: API,
    maxAge: YEAR_SECONDS,
    secure: isBehindHttps(request.headers['x-forwarded-proto']),
  });
  return device;
}
