import type { FastifyReply, FastifyRequest } from 'fastify';
import { findGate } from '@/server/desk/gates';
import { findSession } from '@/server/desk/sessions';
import { failure } from '@/server/failures';
import type { Failure, Outcome } from '@/server/failures';
import { addressKey } from '@/server/limits/address-key';
import type { Limiter } from '@/server/limits/limiter';
import type { Submitter } from './callers';
import { checkOrigin } from './cross-origin';
import { readDeskToken } from './desk-cookie';
import { markDevice, readDevice } from './device-cookie';
import type { Identify } from './register-routes';
import { done } from './route';
import type { Services } from './services';

/** Tells who calls, or refuses them: what each kind of caller has to show, and how much they may send. */
export function identifyWith(services: Services): Identify {
  const { database, limits, origin, now } = services;
  return {
    anyone: () => done(undefined),
    reader: (request) => done({ device: readDevice(request) }),
    submitter: (request, reply) =>
      request.headers.authorization === undefined
        ? identifyDevice(services, request, reply)
        : identifyGate(services, request, request.headers.authorization),
    stranger: async (request) => {
      const checked = checkOrigin(request.headers, origin);
      if (!checked.ok) return checked;
      const address = addressKey(request.ip);
      const refusal = (await tooMany(limits.signInsOfAddress, address)) ?? (await tooMany(limits.signIns, 'all'));
      return refusal ? no(refusal) : done({ address });
    },
    official: async (request) => {
      const checked = checkOrigin(request.headers, origin);
      if (!checked.ok) return checked;
      const token = readDeskToken(request);
      const session = token === undefined ? null : await findSession(database, token, now());
      if (!session || token === undefined) return no(failure('not-signed-in', 'Sign in at /desk with a code.'));
      const { name, role } = session.official;
      return done({ name, role, token, expiresAt: session.expiresAt });
    },
  };
}

/** Limits the device before its address: phones behind one router share an address, whose limit is only a ceiling. */
async function identifyDevice(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const { limits, origin } = services;
  const checked = checkOrigin(request.headers, origin);
  if (!checked.ok) return checked;
  const known = readDevice(request);
  const refusal =
    (known === null ? null : await tooMany(limits.device, known)) ??
    (await tooMany(limits.address, addressKey(request.ip))) ??
    (await tooManyInRace(services, request));
  if (refusal) return no(refusal);
  const device = known ?? markDevice(request, reply);
  return done<Submitter>({ source: 'attendee', actor: 'attendee', device });
}

/** An unknown token is refused, even with a cookie: a sender with a token wants to be a gate. */
async function identifyGate(services: Services, request: FastifyRequest, authorization: string) {
  const { database, limits } = services;
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const gate = token === undefined ? null : await findGate(database, token);
  if (!gate) {
    const refusal = await tooMany(limits.address, addressKey(request.ip));
    return no(
      refusal ?? failure('token-refused', 'Send Authorization: Bearer and the token of a timing gate, or neither.'),
    );
  }
  const refusal = (await tooMany(limits.gate, gate.name)) ?? (await tooManyInRace(services, request));
  return refusal ? no(refusal) : done<Submitter>({ source: 'gate', actor: gate.name, device: `gate:${gate.name}` });
}

async function tooManyInRace({ keeper, limits }: Services, request: FastifyRequest) {
  const { race } = request.params as { race: string };
  return keeper.find(race) ? tooMany(limits.race, race) : null;
}

async function tooMany(limiter: Limiter, key: string): Promise<Failure | null> {
  const retryAfterSeconds = await limiter.take(key);
  if (retryAfterSeconds === null) return null;
  return failure('too-many', `Nothing was taken. Send it again in ${retryAfterSeconds} s.`, { retryAfterSeconds });
}

const no = (refusal: Failure): Outcome<never> => ({ ok: false, failure: refusal });
