import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesAny } from '@/server/static/match-etag';
import { acceptedEncodings } from '@/server/static/negotiate-encoding';
import type { Encoding } from '@/server/static/negotiate-encoding';
import { PUBLIC_SECOND } from './caching';
import type { Encoded } from '@/server/encoded';
import { SENT } from './route';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Compressing a smaller body is not worth the work on both sides. */
const WORTH_COMPRESSING_BYTES = 256;

type Headers = Record<string, string>;
/** `form` is the encoding of the body; null where there is none. */
type EncodedAnswer = { status: 200 | 304; headers: Headers; form: Encoding | null };

/** Sends 304 to a reader who has this version, otherwise the body in the best encoding that they accept. */
export async function sendEncoded(
  request: FastifyRequest,
  reply: FastifyReply,
  encoded: Encoded,
  mediaType: string,
  caching?: string,
): Promise<typeof SENT> {
  const { status, headers, form } = answerWith(encoded, mediaType, request.headers, caching);
  reply.code(status).headers(headers);
  reply.send(form === null ? undefined : form === 'identity' ? encoded.body : await encoded[form]());
  return SENT;
}

/** The answer for a reader, without the headers that every answer has. */
export function answerWith(
  encoded: Encoded,
  mediaType: string,
  asked: IncomingHttpHeaders,
  caching: string = PUBLIC_SECOND,
): EncodedAnswer {
  const headers: Headers = { etag: encoded.etag, 'cache-control': caching, vary: 'accept-encoding' };
  const seen = asked['if-none-match'];
  if (seen !== undefined && matchesAny(seen, encoded.etag)) return { status: 304, headers, form: null };
  headers['content-type'] = mediaType;
  const [form = 'identity'] =
    encoded.body.length < WORTH_COMPRESSING_BYTES ? [] : acceptedEncodings(asked['accept-encoding']);
  if (form !== 'identity') headers['content-encoding'] = form;
  return { status: 200, headers, form };
}
