import { DESK_SESSION } from '@/domain/api/addresses';
import { deskSessionSchema, signInSchema } from '@/domain/race/contract/requests';
import { redeemInvitation } from '@/server/desk/invitations';
import { redeemCode } from '@/server/desk/officials';
import { startSession } from '@/server/desk/sessions';
import { failure } from '@/server/failures';
import type { Limits } from '@/server/limits/limits';
import { setDeskToken } from '@/server/api/desk-cookie';
import { defineRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';
import { tooMany } from '@/server/api/too-many';

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
      // A right code always signs in: whoever guesses at the venue's address must not lock its officials out. Codes have
      // 100 bits, so what protects them is their length. The limit bounds noise.
      const official =
        (await redeemCode(database, body.code, now())) ?? (await redeemInvitation(database, body.code, now()));
      if (!official) return { ok: false, failure: await refusalOfCode(limits, caller.address) };
      const { token, expiresAt } = await startSession(database, official, now());
      setDeskToken(request, reply, token, expiresAt);
      return done({ official: { name: official.name, role: official.role }, expiresAt: expiresAt.toISOString() });
    },
  });

/** The same for a wrong, an old and a used code: the difference would help only those who guess. */
async function refusalOfCode(limits: Limits, address: string) {
  const [ofAddress, ofAll] = await Promise.all([
    tooMany(limits.failedSignInsOfAddress, address),
    tooMany(limits.failedSignIns, 'all'),
  ]);
  const refusal = ofAddress ?? ofAll;
  if (refusal) return { ...refusal, detail: 'Too many codes were wrong. A right one still signs in at once.' };
  return failure('code-refused', 'It is wrong, used or too old. Ask for a new one.');
}
