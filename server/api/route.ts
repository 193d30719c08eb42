import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { NamesIn } from '@/domain/api/address';
import { failure } from '@/server/failures';
import type { FailureCode, Outcome } from '@/server/failures';
import { UnreadableError } from '@/server/race/group-commit';
import { UnfoldableError } from '@/server/race/unfoldable';
import type { Keeper, LoadedRace } from '@/server/race/keeper';
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

/** Says that the handler has sent the answer. It cannot return the reply: awaiting that waits for its end. */
export const SENT = 'sent' as const;

/** What to send, or that it was sent. */
type Answered<Answer> = Outcome<Answer> | typeof SENT;
type Handle<Given, Answer> = (call: Given) => Answered<Answer> | Promise<Answered<Answer>>;

/** A method at an address of the API. The route is registered, and described in OpenAPI, from this alone. */
type Definition<Path extends string, C extends Caller, Query, Body, Answer, More = unknown> = {
  method: Method;
  path: Path;
  summary: string;
  description?: string;
  caller: C;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** Bytes. Left out: BODY_LIMIT_BYTES. */
  bodyLimit?: number;
  /** The statuses of successful answers, and what they mean. */
  answers: Readonly<Record<number, string>>;
  /** The body of 200 and 201. Left out: the answer has no body, or one of `mediaType`. */
  returns?: z.ZodType<Answer>;
  mediaType?: string;
  /** The route's own failures. openapi/failures-of.ts adds those that all routes of its kind share. */
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
  // The exact types may be dropped here: a handler sees only what its own schemas have parsed.
  return definition as unknown as Route;
}

/**
 * A route about one race, which its handler gets. An unknown race is answered with 404. A read of the race is answered
 * with 503 while the database cannot be read, and so is a race whose log is broken.
 */
export function defineRaceRoute<
  const Path extends `${string}/{race}${string}`,
  C extends Caller,
  Query = undefined,
  Body = undefined,
  Answer = undefined,
>(keeper: Keeper, definition: Definition<Path, C, Query, Body, Answer, { race: LoadedRace }>): Route {
  return defineRoute<Path, C, Query, Body, Answer>({
    ...definition,
    failures: ['not-found', 'database-unavailable', 'race-unreadable', ...(definition.failures ?? [])],
    handle: async (call) => {
      const { race: slug } = call.params as { race: string };
      const race = keeper.find(slug);
      if (!race) {
        const fault = keeper.faultOf(slug);
        if (fault !== null) return refuse('race-unreadable', toMend(fault));
      }
      if (!race) return refuse('not-found', `There is no race '${slug}'.`, { missing: 'race' });
      try {
        return await definition.handle({ ...call, race });
      } catch (error) {
        if (error instanceof UnfoldableError) return refuse('race-unreadable', toMend(error.message));
        if (!(error instanceof UnreadableError)) throw error;
        // The keeper has logged the cause, and tries again.
        return refuse('database-unavailable', 'What is stored cannot be read at the moment.');
      }
    },
  });
}

const toMend = (why: string) => `${why}. The other races go on. To mend it, restore a backup of the database.`;

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export function refuse(...given: Parameters<typeof failure>): Outcome<never> {
  return { ok: false, failure: failure(...given) };
}
