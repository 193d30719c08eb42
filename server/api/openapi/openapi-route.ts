import { PUBLIC_SECOND } from '@/server/api/caching';
import { SENT, defineRoute } from '@/server/api/route';
import type { Route } from '@/server/api/route';
import { OPENAPI } from '@/domain/api/addresses';
import { describeApi } from './describe-api';

/**
 * The description is made when somebody first asks for it: it takes some milliseconds, and most servers are never
 * asked.
 */
export function openapiRoute(routes: () => readonly Route[], version: string): Route {
  let text: string | undefined;
  return defineRoute({
    method: 'GET',
    path: OPENAPI,
    summary: 'This description',
    caller: 'anyone',
    answers: { 200: 'OpenAPI 3.1' },
    mediaType: 'application/json',
    handle: ({ reply }) => {
      text ??= JSON.stringify(describeApi(routes(), version));
      reply
        .headers({ 'cache-control': PUBLIC_SECOND, 'access-control-allow-origin': '*' })
        .type('application/json; charset=utf-8')
        .send(text);
      return SENT;
    },
  });
}
