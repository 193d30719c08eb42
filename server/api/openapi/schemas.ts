import { z } from 'zod';
import {
  boardChangeSchema,
  boardSchema,
  rowSchema,
  shortChangeSchema,
  totalsSchema,
  waitingLapSchema,
} from '@/domain/race/contract/board-schema';
import { factSchema } from '@/domain/race/contract/fact';
import {
  missedQuestionsSchema,
  questionFiguresSchema,
  statisticsSchema,
  takenAttemptSchema,
} from '@/domain/quiz/statistics';
import { judgedNameSchema, namesToJudgeSchema, reportedNameSchema } from '@/domain/race/contract/name-requests';
import { decisionSchema, lapSchema } from '@/domain/race/contract/lap-schema';
import {
  changedRacerSchema,
  claimedSchema,
  deskSessionSchema,
  invitedSchema,
  logPageSchema,
  problemSchema,
  progressSchema,
  queueSchema,
  raceSummarySchema,
  racerPageSchema,
  racesSchema,
  signedOutSchema,
} from '@/domain/race/contract/requests';
import { rejectionSchema, rejectionsSchema } from '@/domain/race/contract/rejections';
import { healthSchema } from '@/server/api/health';
import { aliveSchema, readySchema } from '@/server/api/probe-routes';

/** Answers with names, so that clients generated from the description have them, too. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  ...{ Races: racesSchema, RaceSummary: raceSummarySchema },
  ...{
    Board: boardSchema,
    BoardChange: boardChangeSchema,
    ShortChange: shortChangeSchema,
    Row: rowSchema,
    WaitingLap: waitingLapSchema,
    Totals: totalsSchema,
  },
  ...{ Lap: lapSchema, Decision: decisionSchema, RacerPage: racerPageSchema, ChangedRacer: changedRacerSchema },
  ...{ Fact: factSchema, LogPage: logPageSchema, Progress: progressSchema },
  ...{ ReportedName: reportedNameSchema, JudgedName: judgedNameSchema, NamesToJudge: namesToJudgeSchema },
  ...{ DeskSession: deskSessionSchema, SignedOut: signedOutSchema, Queue: queueSchema },
  ...{ Claimed: claimedSchema, Invited: invitedSchema },
  ...{ Rejection: rejectionSchema, Rejections: rejectionsSchema },
  ...{ Statistics: statisticsSchema, QuestionFigures: questionFiguresSchema, Attempt: takenAttemptSchema },
  ...{ MissedQuestions: missedQuestionsSchema },
  ...{ Health: healthSchema, Ready: readySchema, Alive: aliveSchema, Problem: problemSchema },
};

const PLACE = '#/components/schemas/';
type JsonSchema = Record<string, unknown>;

/** `components.schemas` of the description. */
export function namedSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'output', uri: (id) => PLACE + id });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema as JsonSchema)]));
}

export function referenceTo(schema: z.ZodType): JsonSchema {
  const name = Object.entries(NAMED).find(([, named]) => named === schema)?.[0];
  if (!name) throw new Error('An answer of the API has no name in openapi/schemas.ts');
  return { $ref: PLACE + name };
}

/** The schema of a body before it is parsed: as clients send it. */
export function bodySchema(schema: z.ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

/** The schemas of parameters by name, and the names of those that a request has to have. */
export function querySchemas(schema: z.ZodType) {
  const { properties, required = [] } = z.toJSONSchema(schema, { io: 'output' }) as {
    properties: Record<string, JsonSchema>;
    required?: string[];
  };
  return { properties, required };
}

/** Drops `$schema` and `$id`: OpenAPI says once, for the whole document, which JSON Schema it uses. */
function bare({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
