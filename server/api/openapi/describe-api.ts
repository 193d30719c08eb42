import { FAILURES } from '@/server/failures';
import type { FailureCode } from '@/server/failures';
import type { Caller } from '@/server/api/callers';
import type { Route } from '@/server/api/route';
import { failuresOf } from './failures-of';
import { bodySchema, namedSchemas, querySchemas, referenceTo } from './schemas';

/** Describes the routes in OpenAPI 3.1, by the schemas that parse requests and type answers. */
export function describeApi(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Daypass',
      version,
      description:
        'Times are ISO 8601 in UTC, lap times whole milliseconds. A failure is application/problem+json (RFC 9457) ' +
        'with a stable `code`. Reads of races are open to pages of any origin; writes to our own pages, to programs, ' +
        'and to whoever has a token.',
    },
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        device: {
          type: 'apiKey',
          in: 'cookie',
          name: 'daypass-device',
          description:
            'Set with the first lap that a device sends; what it needs to withdraw that lap. A client that sends it ' +
            'back is counted by itself. One that does not is a new device each time, and those are few for an address.',
        },
        gate: { type: 'http', scheme: 'bearer', description: 'The token of a timing gate.' },
        desk: { type: 'apiKey', in: 'cookie', name: 'daypass-desk', description: 'Set by signing in at the desk.' },
      },
    },
  };
}

const SECURITY: Record<Caller, Record<string, []>[]> = {
  anyone: [],
  reader: [{}, { device: [] }],
  submitter: [{}, { device: [] }, { gate: [] }],
  stranger: [],
  official: [{ desk: [] }],
};

function operation(route: Route) {
  const { summary, description, body, caller } = route;
  return {
    summary,
    ...(description && { description }),
    security: SECURITY[caller],
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(body) } } } }),
    responses: { ...answersOf(route), ...problemsOf(route) },
  };
}

function pathParameters({ path }: Route) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Route) {
  if (!query) return [];
  return Object.entries(querySchemas(query).properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}

function answersOf({ answers, returns, mediaType }: Route) {
  const content = returns
    ? { 'application/json': { schema: referenceTo(returns) } }
    : mediaType && { [mediaType]: { schema: { type: mediaType === 'application/json' ? 'object' : 'string' } } };
  return Object.fromEntries(
    Object.entries(answers).map(([status, description]) => {
      const hasBody = status === '200' || status === '201';
      return [status, hasBody && content ? { description, content } : { description }];
    }),
  );
}

/** One answer for each status. It lists the codes that the status may stand for. */
function problemsOf(route: Route) {
  const byStatus = new Map<number, FailureCode[]>();
  for (const code of failuresOf(route)) {
    const { status } = FAILURES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, problemWith(codes)]));
}

function problemWith(codes: readonly FailureCode[]) {
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }], properties: { code: { enum: codes } } };
  return {
    description: codes.map((code) => `\`${code}\`: ${FAILURES[code].title}`).join('. '),
    content: { 'application/problem+json': { schema } },
  };
}
