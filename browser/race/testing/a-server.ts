import { onTestFinished, vi } from 'vitest';
import { type Answering, away, endedBy } from '@/browser/testing/answers';

/** One live stream, from the side of the server. */
class Stream {
  isOpen = true;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  readonly #bytes = new TextEncoder();
  readonly response = new Response(
    new ReadableStream<Uint8Array>({ start: (controller) => void (this.#controller = controller) }),
    {
      headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    },
  );

  constructor(hungUp: AbortSignal | null | undefined) {
    hungUp?.addEventListener('abort', () => this.breakOff());
  }

  write = (text: string) => this.#controller.enqueue(this.#bytes.encode(text));
  send = (name: 'board' | 'change', data: unknown) => this.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  giveSignOfLife = () => this.write(': here\n\n');

  end() {
    this.isOpen = false;
    this.#controller.close();
  }

  breakOff() {
    if (this.isOpen) this.#controller.error(new TypeError('the line was lost'));
    this.isOpen = false;
  }
}

/**
 * The server of the race `day`, as the browser's fetch meets it while the test lasts. A test lets it speak, fall
 * silent, break off, answer in another way, or be away.
 */
export function aServer() {
  const asked: string[] = [];
  const streams: Stream[] = [];
  const openStream: Answering = ({ signal }) => {
    const stream = new Stream(signal);
    streams.push(stream);
    return stream.response;
  };
  const server = {
    /** What was asked for, in order, each with its condition. */
    asked,
    /** The streams that were opened, in order. */
    streams,
    last: () => streams.at(-1)!,
    onLive: openStream,
    onBoard: away,
    openStream,
    goAway: () => void (server.onLive = server.onBoard = away),
  };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const condition = headers.get('last-event-id') ?? headers.get('if-none-match');
    asked.push(
      path.replace('/api/races/day/', '').replace('?waiting=changes', '') +
        (condition === null ? '' : ` from ${condition}`),
    );
    return endedBy(init.signal, (path.includes('/live') ? server.onLive : server.onBoard)(init));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return server;
}
