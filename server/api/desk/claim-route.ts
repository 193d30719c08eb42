import { DESK_CLAIMS } from '@/domain/api/addresses';
import { claimedSchema, claimSchema } from '@/domain/race/contract/requests';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const claimRoute = ({ keeper, claims }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: DESK_CLAIMS,
    summary: 'Says which lap a desk has in hand, so that other desks take other laps',
    description: 'A claim ends by itself within a minute, and keeps nobody from deciding.',
    caller: 'official',
    body: claimSchema,
    answers: { 200: 'Whether this desk has the lap, and which laps desks have' },
    returns: claimedSchema,
    failures: ['invalid'],
    handle: ({ race, body: { desk, lapId }, caller }) => {
      const { slug } = race.entry;
      const isHeld = claims.claim(slug, lapId, { desk, by: caller.name });
      return done({ isHeld, claims: claims.in(slug) });
    },
  });
