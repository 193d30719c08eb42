import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesAny } from '@/server/static/match-etag';
import { acceptedEncodings } from '@/server/static/negotiate-encoding';
import { PUBLIC_SECOND } from './caching';
import type { Encoded } from './encoded';

/** A smaller body is not worth the work on both sides. */
const WORTH_COMPRESSING_BYTES = 256;

/** 304 for a reader who has this version, else the body in the best form that they take. */
export async function sendEncoded(request: FastifyRequest, reply: FastifyReply, encoded: Encoded, mediaType: string) {
  reply.headers({ etag: encoded.etag, 'cache-control': PUBLIC_SECOND, vary: 'accept-encoding' });
  const seen = request.headers['if-none-match'];
  if (seen !== undefined && matchesAny(seen, encoded.etag.replace(/^W\//, ''))) return reply.code(304).send();
  reply.type(mediaType);
  const [best] = acceptedEncodings(request.headers['accept-encoding']);
  if (encoded.body.length < WORTH_COMPRESSING_BYTES || (best !== 'br' && best !== 'gzip'))
    return reply.send(encoded.body);
  reply.header('content-encoding', best);
  return reply.send(await encoded[best]());
}
