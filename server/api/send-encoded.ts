import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesAny } from '@/server/static/match-etag';
import { acceptedEncodings } from '@/server/static/negotiate-encoding';
import { PUBLIC_SECOND } from './caching';
import type { Encoded } from './encoded';
import { SENT } from './route';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** A smaller body is not worth the work on both sides. */
const WORTH_COMPRESSING_BYTES = 256;

type Headers = Record<string, string | number>;
type Answer = { status: 200 | 304; headers: Headers; body: Buffer | Promise<Buffer> | undefined };

/** 304 for a reader who has this version, else the body in the best form that they take. */
export async function sendEncoded(
  request: FastifyRequest,
  reply: FastifyReply,
  encoded: Encoded,
  mediaType: string,
): Promise<typeof SENT> {
  const { status, headers, body } = answerWith(encoded, mediaType, request.headers);
  reply.code(status).headers(headers);
  reply.send(body instanceof Promise ? await body : body);
  return SENT;
}

/** The same on a bare response, beside the headers that every answer has. */
export async function writeEncoded(
  { headers: asked }: { headers: IncomingHttpHeaders },
  response: ServerResponse,
  encoded: Encoded,
  mediaType: string,
  common: Readonly<Record<string, string>>,
): Promise<void> {
  const { status, headers, body } = answerWith(encoded, mediaType, asked);
  const bytes = body instanceof Promise ? await body : body;
  if (bytes) headers['content-length'] = bytes.length;
  response.writeHead(status, { ...common, ...headers }).end(bytes);
}

function answerWith(encoded: Encoded, mediaType: string, asked: IncomingHttpHeaders): Answer {
  const headers: Headers = { etag: encoded.etag, 'cache-control': PUBLIC_SECOND, vary: 'accept-encoding' };
  const seen = asked['if-none-match'];
  if (seen !== undefined && matchesAny(seen, encoded.etag)) return { status: 304, headers, body: undefined };
  headers['content-type'] = mediaType;
  const [form = 'identity'] =
    encoded.body.length < WORTH_COMPRESSING_BYTES ? [] : acceptedEncodings(asked['accept-encoding']);
  if (form === 'identity') return { status: 200, headers, body: encoded.body };
  headers['content-encoding'] = form;
  return { status: 200, headers, body: encoded[form]() };
}
