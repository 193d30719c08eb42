import type { WriteRequest } from '@/domain/outbox/entry';
import { ModelServer } from '@/domain/outbox/testing/model-server';
import { openNetwork, type Asked, type Said, type Says } from './network';

/** The part of our API that takes laps, behind a real connection. Set `says` to answer in its place. */
export async function openRaceApi() {
  const model = new ModelServer();
  const network = await openNetwork(ours);
  function ours(asked: Asked): Said {
    const { status, body, retryAfter } = model.answer(requestIn(asked));
    return { status, body, ...(retryAfter !== null && { headers: { 'retry-after': retryAfter } }) };
  }
  /** The server takes the request, but this answer comes back instead of its own. */
  const butSays =
    (said: Awaited<ReturnType<Says>>): Says =>
    (asked) => {
      ours(asked);
      return said;
    };
  /** The requests in short: `POST <id>` for a lap, `DELETE <id>` for its withdrawal. */
  const log = () =>
    network.asked.map((asked) => {
      const { method, url, body } = requestIn(asked);
      return `${method} ${method === 'POST' ? String(body?.id) : url.split('/').at(-1)}`;
    });
  return Object.assign(network, { model, ours, butSays, log });
}

const requestIn = ({ method, path, body }: Asked): WriteRequest => ({
  url: path,
  method: method as WriteRequest['method'],
  body: body === '' ? null : (JSON.parse(body) as Record<string, unknown>),
});
