import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API } from '@/domain/api/addresses';
import { isBehindHttps } from '@/server/static/security-headers';

/*
 * A phone proves with this cookie that it sent a lap. It is a signed random id that no script can read, and it names
 * nobody. The first write sets it, so phones that only watch get none. A phone that has to wait for its first lap gets
 * the id with the moment at which it came: `<id>~<milliseconds since 1970>`.
 */
const NAME = 'daypass-device';
const YEAR_SECONDS = 365 * 24 * 3_600;
const VALUE = /^([\w-]{22})(?:~(\d{1,15}))?$/;

/** A device that was told to come again, and when that was. */
export type Waiting = { device: string; sinceMs: number };

/** The device, where the server has taken something from it. */
export function readDevice(request: FastifyRequest): string | null {
  const [, device, since] = read(request);
  return device !== undefined && since === undefined ? device : null;
}

export function readWaiting(request: FastifyRequest): Waiting | null {
  const [, device, since] = read(request);
  return device !== undefined && since !== undefined ? { device, sinceMs: Number(since) } : null;
}

/** Gives the phone an id, which it has from now on. `device`: the one that it waited with. */
export function markDevice(request: FastifyRequest, reply: FastifyReply, device = newId()): string {
  setCookie(request, reply, device);
  return device;
}

export function markWaiting(request: FastifyRequest, reply: FastifyReply, nowMs: number) {
  setCookie(request, reply, `${newId()}~${nowMs}`);
}

function read(request: FastifyRequest): (string | undefined)[] {
  const given = request.cookies[NAME];
  return (given === undefined ? null : VALUE.exec(request.unsignCookie(given).value ?? '')) ?? [];
}

const newId = () => randomBytes(16).toString('base64url');

function setCookie(request: FastifyRequest, reply: FastifyReply, value: string) {
  reply.setCookie(NAME, value, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    path: API,
    maxAge: YEAR_SECONDS,
    secure: isBehindHttps(request.headers['x-forwarded-proto']),
  });
}
