import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { NamesIn } from '@/domain/api/address';
import { failure } from '@/server/failures';
import type { FailureCode, Outcome } from '@/server/failures';
import { UnreadableError } from '@/server/race/group-commit';
import type { Keeper, KeptRace } from '@/server/race/keeper';
import type { Caller, Callers } from './callers';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

type Call<Path extends string, C extends Caller, Query, Body> = {
  params: NamesIn<Path>;
  query: Query;
  body: Body;
  caller: Callers[C];
  request: FastifyRequest;
  reply: FastifyReply;
};

/** The handler has answered itself. Not the reply: that is a promise too, and whoever awaits it waits for its end. */
export const SENT = 'sent' as const;

/** What to send, unless it is sent already. */
type Answered<Answer> = Outcome<Answer> | typeof SENT;
type Handle<Given, Answer> = (call: Given) => Answered<Answer> | Promise<Answered<Answer>>;

/** An address of the API, in one place: this registers it, and describes it in OpenAPI. */
type Definition<Path extends string, C extends Caller, Query, Body, Answer, More = unknown> = {
  method: Method;
  path: Path;
  summary: string;
  description?: string;
  caller: C;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** Bytes; BODY_LIMIT_BYTES where it is not said. */
  bodyLimit?: number;
  /** Statuses of answers that are no failure, and what they mean. */
  answers: Readonly<Record<number, string>>;
  /** What 200 and 201 carry; without it an answer has no body, or one of `mediaType`. */
  returns?: z.ZodType<Answer>;
  mediaType?: string;
  /** Those of its own; what every route of its kind can have is added in openapi/failures-of.ts. */
  failures?: readonly FailureCode[];
  handle: Handle<Call<Path, C, Query, Body> & More, Answer>;
};

export type Route = Definition<string, Caller, unknown, unknown, unknown>;

export function defineRoute<
  const Path extends string,
  C extends Caller,
  Query = undefined,
  Body = undefined,
  Answer = undefined,
>(definition: Definition<Path, C, Query, Body, Answer>): Route {
  // A handler sees nothing that its own schemas have not made: here its exact types may be forgotten.
  return definition as unknown as Route;
}

/**
 * A route about one race: its handler is given the race; an unknown one is a 404. While the database cannot be read,
 * what `race.read` was asked for is a 503.
 */
export function defineRaceRoute<
  const Path extends `${string}/{race}${string}`,
  C extends Caller,
  Query = undefined,
  Body = undefined,
  Answer = undefined,
>(keeper: Keeper, definition: Definition<Path, C, Query, Body, Answer, { race: KeptRace }>): Route {
  return defineRoute<Path, C, Query, Body, Answer>({
    ...definition,
    failures: ['not-found', 'database-unavailable', ...(definition.failures ?? [])],
    handle: async (call) => {
      const { race: slug } = call.params as { race: string };
      const race = keeper.find(slug);
      if (!race) return refuse('not-found', `There is no race '${slug}'.`, { missing: 'race' });
      try {
        return await definition.handle({ ...call, race });
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        // The keeper has logged why, and goes on trying.
        return refuse('database-unavailable', 'What is stored cannot be read at the moment.');
      }
    },
  });
}

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export function refuse(...given: Parameters<typeof failure>): Outcome<never> {
  return { ok: false, failure: failure(...given) };
}
