import { DESK_SESSION } from '@/domain/api/addresses';
import { deskSessionSchema, signInSchema } from '@/domain/race/contract/requests';
import { redeemInvitation } from '@/server/desk/invitations';
import { redeemCode } from '@/server/desk/officials';
import { startSession } from '@/server/desk/sessions';
import { setDeskToken } from '@/server/api/desk-cookie';
import { defineRoute, done, refuse } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const signInRoute = ({ database, limits, now }: Services) =>
  defineRoute({
    method: 'POST',
    path: DESK_SESSION,
    summary: 'Signs an official in with a one-time code',
    description:
      'Officials who are signed in make codes, and so does `npm run official`. The session ends after twelve hours, or with DELETE.',
    caller: 'stranger',
    body: signInSchema,
    answers: { 200: 'Signed in; the cookie is set' },
    returns: deskSessionSchema,
    failures: ['invalid', 'code-refused', 'too-many'],
    handle: async ({ body, caller, request, reply }) => {
      const official =
        (await redeemCode(database, body.code, now())) ?? (await redeemInvitation(database, body.code, now()));
      // The same answer for a wrong, an old and a used code: the difference would help only those who guess.
      if (!official) return refuse('code-refused', 'It is wrong, used or too old. Ask for a new one.');
      await Promise.all([limits.signInsOfAddress.giveBack(caller.address), limits.signIns.giveBack('all')]);
      const { token, expiresAt } = await startSession(database, official, now());
      setDeskToken(request, reply, token, expiresAt);
      return done({ official: { name: official.name, role: official.role }, expiresAt: expiresAt.toISOString() });
    },
  });
