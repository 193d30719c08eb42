import { DESK_NAME, DESK_NAMES } from '@/domain/api/addresses';
import { judgedNameSchema, namesToJudgeSchema, nameVerdictSchema } from '@/domain/race/contract/name-requests';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';
import { namesToJudge, openReports, readReports } from '@/server/name-reports/name-reports';

export const namesRoute = ({ keeper, database }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: DESK_NAMES,
    summary: 'Names that somebody has reported as rude, and those that are hidden',
    caller: 'official',
    answers: { 200: 'The names as they were entered' },
    returns: namesToJudgeSchema,
    async handle({ race }) {
      const reports = await readReports(database, race.entry.slug);
      return race.read((ledger) => done({ names: namesToJudge(ledger, reports) }));
    },
  });

export const nameVerdictRoute = ({ keeper, database }: Services) =>
  defineRaceRoute(keeper, {
    method: 'POST',
    path: DESK_NAME,
    summary: 'Hides the name of a racer, or has it shown',
    description:
      'The racer keeps place and times. Everybody but the racer’s own phone and the officials sees `Name hidden` ' +
      'instead, in the log and in files, too. Either verdict settles what was reported before.',
    caller: 'official',
    body: nameVerdictSchema,
    answers: { 200: 'Whether the name is hidden now' },
    returns: judgedNameSchema,
    failures: ['invalid'],
    async handle({ race, params, body: { verdict, reason }, caller }) {
      const { racerId } = params;
      const reports = await readReports(database, race.entry.slug);
      const isAsked = await race.read((ledger) => openReports(ledger, reports).has(racerId));
      const isHidden = verdict === 'hidden';
      const judged = await race.judgeName(racerId, { isHidden, reason, isAsked }, caller.name);
      return judged.ok ? done({ racerId, isHidden }) : judged;
    },
  });
