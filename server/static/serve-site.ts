import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { StartError } from '@/server/start-error';
import { markRoute } from '@/server/metrics/marks';
import { BodyCache } from './body-cache';
import { findPage } from './find-page';
import { acceptedEncodings } from './negotiate-encoding';
import { isSameVersion, matchesAny } from './match-etag';
import { parseRange } from './parse-range';
import { preparePage } from './prepare-page';
import type { PreparedPage, Representation } from './prepare-page';
import { SECURITY_HEADERS, STRICT_TRANSPORT, isBehindHttps } from './security-headers';
import { sendBody, sendRange } from './send-body';
import type { Site } from './site';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

type Options = { site: Site; folder: string; isWorkerOn: boolean; onFailure: (error: unknown) => void };

const CACHE_BYTES = 32 * 2 ** 20;
const WORKER = '/sw.js';
const WORKER_OFF = '/sw-off.js';

/**
 * Answers every address outside the API from the built site. A full hall asks for pages at once, so they are served
 * without Fastify, and everything that does not depend on a request is made at the start.
 */
export function serveSite({ site, folder, isWorkerOn, onFailure }: Options): RequestHandler {
  const pages = preparePages(site, join(folder, 'site'), isWorkerOn);
  const notFound = pages.get(site.notFound);
  if (!notFound)
    throw new StartError(`The built site has no page ${site.notFound} for unknown addresses. Build it again.`);
  const bodies = new BodyCache(CACHE_BYTES);

  return function answer(request, response) {
    const target = request.url ?? '/';
    const known = pages.get(target);
    const found = known ? ({ kind: 'page', page: known } as const) : findPage(pages, target);
    markRoute(response, found.kind === 'page' ? found.page.route : `(${found.kind})`);
    if (found.kind === 'malformed') return sendText(request, response, 400, 'This address is not written correctly.');
    if (request.method !== 'GET' && request.method !== 'HEAD' && found.kind !== 'missing')
      return sendText(request, response, 405, 'This address can only be read.', { allow: 'GET, HEAD' });
    if (found.kind === 'moved') return sendText(request, response, 308, 'Moved.', { location: found.location });
    const isMissing = found.kind === 'missing';
    sendPage(request, response, isMissing ? notFound : found.page, isMissing).catch(fail);

    function fail(error: unknown) {
      onFailure(error);
      if (response.headersSent) response.destroy();
      else sendText(request, response, 500, 'This page cannot be read at the moment.');
    }
  };

  async function sendPage(request: IncomingMessage, response: ServerResponse, page: PreparedPage, isMissing: boolean) {
    const { headers } = request;
    const transport = isBehindHttps(headers['x-forwarded-proto'])
      ? ['strict-transport-security', STRICT_TRANSPORT]
      : [];
    const send = { request, response, bodies, transport };
    if (isMissing) return sendBody(send, 404, chooseForm(page, headers['accept-encoding']));

    const { identity } = page.forms;
    const range =
      headers.range !== undefined &&
      request.method === 'GET' &&
      isSameVersion(headers['if-range'] as string, identity.etag)
        ? parseRange(headers.range, identity.bytes)
        : null;
    const form = range ? identity : chooseForm(page, headers['accept-encoding']);
    const seen = headers['if-none-match'];
    if (seen !== undefined && matchesAny(seen, form.etag)) {
      response.writeHead(304, form.notModifiedHeaders.concat(transport)).end();
      return;
    }
    return range ? sendRange(send, identity, range) : sendBody(send, 200, form);
  }
}

function preparePages(site: Site, folder: string, isWorkerOn: boolean) {
  const pages = new Map<string, PreparedPage>();
  for (const [address, file] of Object.entries(site.files)) pages.set(address, preparePage(address, file, folder));
  if (isWorkerOn) return pages;
  const off = site.files[WORKER_OFF];
  if (!off) throw new StartError(`DAYPASS_WORKER is 'off', but the built site has no ${WORKER_OFF}. Build it again.`);
  return pages.set(WORKER, preparePage(WORKER, { ...off, cache: 'page' }, folder));
}

function chooseForm({ forms }: PreparedPage, acceptEncoding: string | string[] | undefined): Representation {
  for (const encoding of acceptedEncodings(acceptEncoding as string | undefined)) {
    const form = forms[encoding];
    if (form) return form;
  }
  return forms.identity;
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  extra: Record<string, string> = {},
) {
  const body = `${text}\n`;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache',
    ...SECURITY_HEADERS,
    ...extra,
    // A body that came with the request is not read; the connection is closed instead.
    ...(request.headers['content-length'] || request.headers['transfer-encoding'] ? { connection: 'close' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
