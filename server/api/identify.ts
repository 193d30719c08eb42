import type { FastifyRequest } from 'fastify';
import { findGate } from '@/server/desk/gates';
import { findSession } from '@/server/desk/sessions';
import { failure } from '@/server/failures';
import type { Failure, Outcome } from '@/server/failures';
import { addressKey } from '@/server/limits/address-key';
import type { Submitter } from './callers';
import { checkOrigin } from './cross-origin';
import { readDeskToken } from './desk-cookie';
import { readDevice } from './device-cookie';
import { identifyDevice, tooManyUnknown } from './identify-device';
import type { Identify } from './register-routes';
import { done } from './route';
import type { Services } from './services';
import { tooMany } from './too-many';

/** Tells who calls, or refuses them: what each kind of caller has to show, and how much they may send. */
export function identifyWith(services: Services): Identify {
  const { database, origin, now } = services;
  return {
    anyone: () => done(undefined),
    reader: (request) => done({ device: readDevice(request) }),
    submitter: async (request, reply) => {
      const { authorization } = request.headers;
      if (authorization !== undefined) return identifyGate(services, request, authorization);
      const checked = checkOrigin(request.headers, origin);
      if (!checked.ok) return checked;
      const device = await identifyDevice(services, request, reply);
      return device.ok ? unless(await tooManyInRace(services, request), device) : device;
    },
    stranger: (request) => {
      const checked = checkOrigin(request.headers, origin);
      return checked.ok ? done({ address: addressKey(request.ip) }) : checked;
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

/** An unknown token is refused, even with a cookie: a sender with a token wants to be a gate. */
async function identifyGate(services: Services, request: FastifyRequest, authorization: string) {
  const { database, limits } = services;
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const gate = token === undefined ? null : await findGate(database, token);
  if (!gate) {
    const refusal = await tooManyUnknown(services, request);
    return no(
      refusal ?? failure('token-refused', 'Send Authorization: Bearer and the token of a timing gate, or neither.'),
    );
  }
  const submitter: Submitter = { source: 'gate', actor: gate.name, device: `gate:${gate.name}` };
  return unless((await tooMany(limits.gate, gate.name)) ?? (await tooManyInRace(services, request)), done(submitter));
}

async function tooManyInRace({ keeper, limits }: Services, request: FastifyRequest) {
  const { race } = request.params as { race: string };
  return keeper.find(race) ? tooMany(limits.race, race) : null;
}

const unless = <T>(refusal: Failure | null, outcome: Outcome<T>) => (refusal ? no(refusal) : outcome);
const no = (refusal: Failure): Outcome<never> => ({ ok: false, failure: refusal });
