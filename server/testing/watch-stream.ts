import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { constants, createGunzip } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { EPOCH } from './make-keeper';

/** `id`: the version in the event's id. */
export type WatchedEvent = { id: number; place: string; event: string; data: unknown };

/**
 * Reads an event stream as a browser does. `events` come in order; `state` has comments, retry time, the end, and the
 * bytes on the line. `from`: a version of the tests' epoch, or a whole Last-Event-ID.
 */
export async function watchStream(url: string, from?: number | string, encodings?: string) {
  const place = typeof from === 'number' ? `${EPOCH}.${from}` : from;
  const headers = {
    ...(place !== undefined && { 'last-event-id': place }),
    ...(encodings !== undefined && { 'accept-encoding': encodings }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
  const events: WatchedEvent[] = [];
  const state = { comments: 0, retryMs: 0, isEnded: false, bytes: 0 };
  let text = '';
  response.on('data', (chunk: Buffer) => void (state.bytes += chunk.length));
  const isPacked = response.headers['content-encoding'] === 'gzip';
  const read = isPacked ? response.pipe(createGunzip({ flush: constants.Z_SYNC_FLUSH })) : response;
  read.on('error', () => undefined);
  read.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) take(block);
  });
  response.on('close', () => (state.isEnded = true));
  response.on('error', () => undefined);
  onTestFinished(() => void response.destroy());
  return { response, events, state, close: () => response.destroy() };

  function take(block: string) {
    const fields = new Map(block.split('\n').map((line) => [line.split(':', 1)[0]!, line.replace(/^\w*: ?/, '')]));
    if (fields.has('retry')) state.retryMs = Number(fields.get('retry'));
    if (block.startsWith(':')) state.comments++;
    if (fields.has('data'))
      events.push({
        id: Number(fields.get('id')!.split('.')[1]),
        place: fields.get('id')!,
        event: fields.get('event')!,
        data: JSON.parse(fields.get('data')!) as unknown,
      });
  }
}
