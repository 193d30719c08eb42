import { DESK_SESSION } from '@/domain/api/addresses';
import { deskSessionSchema, signedOutSchema } from '@/domain/race/contract/requests';
import { endSession } from '@/server/desk/sessions';
import { clearDeskToken } from '@/server/api/desk-cookie';
import { prefersBody } from '@/server/api/prefer';
import { SENT, defineRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const whoAmIRoute = () =>
  defineRoute({
    method: 'GET',
    path: DESK_SESSION,
    summary: 'Who is signed in here, and until when',
    caller: 'official',
    answers: { 200: 'The official' },
    returns: deskSessionSchema,
    handle: ({ caller }) => {
      const { name, role, expiresAt } = caller;
      return done({ official: { name, role }, expiresAt: expiresAt.toISOString() });
    },
  });

export const signOutRoute = ({ database }: Services) =>
  defineRoute({
    method: 'DELETE',
    path: DESK_SESSION,
    summary: 'Signs out',
    description: 'With `Prefer: return=representation` the answer is 200, and says who is signed out.',
    caller: 'official',
    answers: {
      200: 'Signed out, with the name of the official',
      204: 'Signed out: the session has ended, the cookie is removed',
    },
    returns: signedOutSchema,
    handle: async ({ caller, request, reply }) => {
      await endSession(database, caller.token);
      clearDeskToken(request, reply);
      if (prefersBody(request)) return done({ signedOut: { name: caller.name } });
      reply.code(204).send();
      return SENT;
    },
  });
