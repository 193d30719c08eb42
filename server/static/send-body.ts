import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { SiteChangedError } from './body-cache';
import type { BodyCache } from './body-cache';
import type { ByteRange } from './parse-range';
import type { Representation } from './prepare-page';

type Sending = { request: IncomingMessage; response: ServerResponse; bodies: BodyCache; transport: string[] };

/** Answers with the whole body, or only with its headers for HEAD. */
export async function sendBody(sending: Sending, status: number, form: Representation) {
  const { request, response, bodies, transport } = sending;
  const headers = transport.length > 0 ? form.headers.concat(transport) : form.headers;
  if (request.method === 'HEAD') {
    response.writeHead(status, headers).end();
    return;
  }
  if (bodies.isTooLarge(form)) return sendFromDisk(response, status, headers, form);
  const body = bodies.get(form) ?? (await bodies.load(form));
  response.writeHead(status, headers);
  response.end(body);
}

export async function sendRange(sending: Sending, form: Representation, range: ByteRange | 'unsatisfiable') {
  const { response, bodies, transport } = sending;
  if (range === 'unsatisfiable') {
    const extra = ['content-range', `bytes */${form.bytes}`, 'content-length', '0', ...transport];
    response.writeHead(416, form.notModifiedHeaders.concat(extra)).end();
    return;
  }
  const part = ['content-range', `bytes ${range.first}-${range.last}/${form.bytes}`, ...transport];
  const headers = withLength(form.headers, range.last - range.first + 1).concat(part);
  if (bodies.isTooLarge(form)) return sendFromDisk(response, 206, headers, form, range);
  const body = bodies.get(form) ?? (await bodies.load(form));
  response.writeHead(206, headers);
  response.end(body.subarray(range.first, range.last + 1));
}

async function sendFromDisk(
  response: ServerResponse,
  status: number,
  headers: string[],
  form: Representation,
  range?: ByteRange,
) {
  if ((await stat(form.path)).size !== form.bytes) throw new SiteChangedError(form.path);
  response.writeHead(status, headers);
  const file = createReadStream(form.path, range && { start: range.first, end: range.last });
  await pipeline(file, response).catch((error: NodeJS.ErrnoException) => {
    // It is no failure if the reader leaves in the middle.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

function withLength(headers: readonly string[], bytes: number) {
  const changed = [...headers];
  changed[changed.indexOf('content-length') + 1] = String(bytes);
  return changed;
}
