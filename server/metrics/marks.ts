import type { ServerResponse } from 'node:http';

/*
 * What the code that answers a request knows of it, for those who count at its end. A field of the answer is the
 * cheapest place: pages and boards come by the ten thousand.
 */
const ROUTE = Symbol('route');
const PROBLEM = Symbol('problem');

type Marked = { [ROUTE]?: string; [PROBLEM]?: string };

/** `route`: the pattern of an address or the kind of a page. Never the address, of which there are endless many. */
export function markRoute(response: ServerResponse, route: string) {
  (response as Marked)[ROUTE] = route;
}

/** `code`: of server/failures.ts. */
export function markProblem(response: ServerResponse, code: string) {
  (response as Marked)[PROBLEM] = code;
}

export const routeOf = (response: ServerResponse): string => (response as Marked)[ROUTE] ?? '(other)';

export const problemOf = (response: ServerResponse): string | undefined => (response as Marked)[PROBLEM];
