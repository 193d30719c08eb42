import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure, Outcome } from '@/server/failures';
import { addressKey } from '@/server/limits/address-key';
import { detailOf } from '@/server/details';
import type { Submitter } from './callers';
import { markDevice, markWaiting, readDevice, readWaiting } from './device-cookie';
import { done } from './route';
import type { Services } from './services';
import { tooMany } from './too-many';

/*
 * Phones behind one router share an address, and one of them may throw its cookie away with each lap. So a known device
 * is counted by itself, and nothing that comes without a device can use up what known devices have.
 */

/** How long a new device waits where too many came before it. */
const COME_BACK_MS = 5_000;

/** The device of a phone that sends or withdraws something. What it sends first makes it known. */
export async function identifyDevice(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Outcome<Submitter>> {
  const known = readDevice(request);
  if (known !== null) return asDevice(known, await tooManyOfDevice(services, request, known));
  // A phone without a device has sent nothing that it could withdraw. It does not become a device by trying.
  if (request.method === 'DELETE') return asDevice(NOBODY, await tooManyUnknown(services, request));
  return newDevice(services, request, reply);
}

export function tooManyUnknown({ limits }: Services, { ip }: FastifyRequest): Promise<Failure | null> {
  return tooMany(limits.addressUnknown, addressKey(ip));
}

const NOBODY = '';

async function tooManyOfDevice({ limits }: Services, { ip }: FastifyRequest, device: string) {
  return (await tooMany(limits.device, device)) ?? (await tooMany(limits.address, addressKey(ip)));
}

/**
 * New devices are few for each address. One that comes too early gets an id to come again with, and is counted among
 * those who have waited. A phone that throws its cookies away never is, so it cannot keep others out for long.
 */
async function newDevice(
  { limits, now }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Outcome<Submitter>> {
  const room = 'quiz' in (request.params as object) ? 'quiz' : 'race';
  // A hall that finishes a quiz keeps no racer out.
  const place = `${room} ${addressKey(request.ip)}`;
  const waiting = readWaiting(request);
  const hasWaited = waiting !== null && isLongAgo(now() - waiting.sinceMs);
  const refusal = hasWaited
    ? // One id that many use is one device.
      ((await tooMany(limits.device, waiting.device)) ?? (await tooMany(limits.returningDevices, place)))
    : await tooMany(limits.newDevices, place);
  if (!refusal) return asDevice(markDevice(request, reply, waiting?.device), null);
  if (!waiting) markWaiting(request, reply, now());
  const retryAfterSeconds = Math.max(refusal.retryAfterSeconds ?? 0, COME_BACK_MS / 1_000);
  const detail = detailOf('new-devices', { seconds: String(retryAfterSeconds) });
  return { ok: false, failure: { ...refusal, cause: 'new-devices', detail, retryAfterSeconds } };
}

/** A moment that is still to come is one before the clock was put back, or of another server with another clock. */
const isLongAgo = (agoMs: number) => agoMs >= COME_BACK_MS || agoMs < -COME_BACK_MS;

function asDevice(device: string, refusal: Failure | null): Outcome<Submitter> {
  return refusal ? { ok: false, failure: refusal } : done({ source: 'attendee', actor: 'attendee', device });
}
