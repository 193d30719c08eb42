import { LAP } from '@/domain/api/addresses';
import { lapSchema } from '@/domain/race/contract/lap-schema';
import { defineRaceRoute } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const withdrawRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'DELETE',
    path: LAP,
    summary: 'Withdraws a lap that waits',
    description: 'For the device that sent it. Withdrawing again gets the same answer.',
    caller: 'submitter',
    answers: { 200: 'The lap, withdrawn' },
    returns: lapSchema,
    failures: ['not-yours', 'already-decided', 'race-final'],
    handle: ({ race, params, caller }) => race.withdraw(params.id.toLowerCase(), caller.device),
  });
