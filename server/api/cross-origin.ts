import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { RACES } from '@/domain/api/addresses';
import { failure } from '@/server/failures';
import type { Outcome } from '@/server/failures';

/**
 * Pages of any site may read races. They get no answer to a request with a cookie: without
 * Access-Control-Allow-Credentials a browser hides it. Our cookies are SameSite=Strict anyway.
 */
export const READABLE_ANYWHERE: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * Browsers ask this before a page of another site reads with its own headers. Writes are not offered, so none is sent.
 */
export function answerPreflight(reply: FastifyReply) {
  return reply
    .headers({
      ...READABLE_ANYWHERE,
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'If-None-Match, Last-Event-ID, Cache-Control',
      'access-control-max-age': '86400',
    })
    .code(204)
    .send();
}

export function isRaceRead(method: string, url: string) {
  return (
    (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') &&
    url.startsWith(RACES) &&
    ['/', '?', undefined].includes(url[RACES.length])
  );
}

/**
 * Refuses writes from pages of other sites, which can make a browser send a simple POST here. Browsers name the page's
 * site in Origin. Programs send no Origin, and have no visitor's cookies either. X-Forwarded-Host is there only where the
 * operator has a proxy (forwarded.ts).
 */
export function checkOrigin(headers: IncomingHttpHeaders, own: string | null): Outcome<undefined> {
  const { origin, host } = headers;
  const forwarded = [headers['x-forwarded-host']].flat().at(-1);
  const isOwn = origin === undefined || origin === own || [host, forwarded].some((each) => isHostOf(each, origin));
  if (isOwn && headers['sec-fetch-site'] !== 'cross-site') return { ok: true, value: undefined };
  return {
    ok: false,
    failure: failure('foreign-origin', 'Only pages of this site, and programs with a token, may do this.'),
  };
}

/** Compares hosts without the scheme: a proxy may use https to the reader and http to us. */
function isHostOf(host: string | undefined, origin: string) {
  if (!host || !URL.canParse(origin)) return false;
  const { protocol, host: page } = new URL(origin);
  const address = `${protocol}//${host}`;
  return page !== '' && URL.canParse(address) && new URL(address).host === page;
}
