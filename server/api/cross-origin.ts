import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { RACES } from '@/domain/api/addresses';
import { failure } from '@/server/failures';
import type { Outcome } from '@/server/failures';

/**
 * Reads of races may be shown on any page. They carry no cookie from there: without Access-Control-Allow-Credentials a
 * browser hides answers to requests that had one, and ours are SameSite=Strict besides.
 */
export const READABLE_ANYWHERE: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * A page elsewhere asks before a read with headers of its own. Writes are not offered, so a browser does not send them.
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
 * A page of another site can make a browser send a simple POST here, and could once make it send the visitor's cookie.
 * Browsers name the page in Origin; programs send none, and have no visitor's cookie either. X-Forwarded-Host is what a
 * proxy says; a page cannot set it without being asked first, which is refused above.
 */
export function checkOrigin(headers: IncomingHttpHeaders, own: string | null): Outcome<undefined> {
  const { origin, host } = headers;
  const forwarded = [headers['x-forwarded-host']].flat()[0];
  const isOwn = origin === undefined || origin === own || [host, forwarded].some((each) => isHostOf(each, origin));
  if (isOwn && headers['sec-fetch-site'] !== 'cross-site') return { ok: true, value: undefined };
  return {
    ok: false,
    failure: failure('foreign-origin', 'Only pages of this site, and programs with a token, may do this.'),
  };
}

/** The scheme is left out: a proxy speaks https to the reader and http to us. */
function isHostOf(host: string | undefined, origin: string) {
  if (!host || !URL.canParse(origin)) return false;
  const { protocol, host: page } = new URL(origin);
  const address = `${protocol}//${host.split(',', 1)[0]!.trim()}`;
  return page !== '' && URL.canParse(address) && new URL(address).host === page;
}
