import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

export type WatchedEvent = { id: number; event: string; data: unknown };

/** Reads an event stream as a browser does. `events` come in order; `state` has comments, retry time and the end. */
export async function watchStream(url: string, lastEventId?: number) {
  const headers = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
  const events: WatchedEvent[] = [];
  const state = { comments: 0, retryMs: 0, isEnded: false };
  let text = '';
  response.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) read(block);
  });
  response.on('close', () => (state.isEnded = true));
  response.on('error', () => undefined);
  onTestFinished(() => void response.destroy());
  return { response, events, state, close: () => response.destroy() };

  function read(block: string) {
    const fields = new Map(block.split('\n').map((line) => [line.split(':', 1)[0]!, line.replace(/^\w*: ?/, '')]));
    if (fields.has('retry')) state.retryMs = Number(fields.get('retry'));
    if (block.startsWith(':')) state.comments++;
    if (fields.has('data'))
      events.push({
        id: Number(fields.get('id')),
        event: fields.get('event')!,
        data: JSON.parse(fields.get('data')!) as unknown,
      });
  }
}
