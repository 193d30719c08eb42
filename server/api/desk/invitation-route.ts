import { DESK_INVITATIONS } from '@/domain/api/addresses';
import { invitationSchema, invitedSchema } from '@/domain/race/contract/requests';
import { invite } from '@/server/desk/invitations';
import { readName } from '@/server/desk/names';
import { detailOf } from '@/server/details';
import { defineRoute, done, refuse } from '@/server/api/route';
import type { Services } from '@/server/api/services';
import { refuseTo } from './refuse-to';

export const invitationRoute = ({ database, now }: Services) =>
  defineRoute({
    method: 'POST',
    path: DESK_INVITATIONS,
    summary: 'Lets a colleague in: makes a code for one sign-in within five minutes',
    description:
      'An official who is known by this name keeps their role. Nobody lets in a higher role than their own. The code ' +
      'signs in like any other; as a link it is /desk#let-in= and the code. Earlier codes for this name stop working.',
    caller: 'official',
    body: invitationSchema,
    answers: { 200: 'The code, who it is for, and until when' },
    returns: invitedSchema,
    failures: ['invalid', 'director-only'],
    handle: async ({ body, caller, request }) => {
      const read = readName(body.name);
      if (!read.ok) return refuse('invalid', read.reason, { field: 'name' });
      const made = await invite(database, { ...body, name: read.name }, caller, now());
      if (made === 'name-of-gate')
        return refuse('invalid', detailOf('name-of-gate'), { field: 'name', cause: 'name-of-gate' });
      if (made === 'beyond-own-role') return refuseTo('director-lets-in');
      // The public log names only the official who decides. This line tells the operator who vouched for them.
      request.log.info({ by: caller.name, name: made.name, role: made.role }, 'let in by an official');
      return done({ invitation: { ...made, expiresAt: made.expiresAt.toISOString() } });
    },
  });
