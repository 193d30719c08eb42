import { onTestFinished, vi } from 'vitest';

type Answering = (init: RequestInit) => Response | Promise<Response>;

/** One live stream, from the side of the server. */
class Stream {
  isOpen = true;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  readonly #bytes = new TextEncoder();
  readonly response = new Response(
    new ReadableStream({ start: (controller) => void (this.#controller = controller) }),
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
 * The server of the race `day`, as the browser's fetch meets it while the test lasts. A test lets it speak, fall silent,
 * break off, and answer in another way; or be away.
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
    /** What was asked for, in order, and with which condition. */
    asked,
    /** Those that were opened, the last one last. */
    streams,
    last: () => streams.at(-1)!,
    onLive: openStream,
    onBoard: away as Answering,
    openStream,
    goAway: () => void (server.onLive = server.onBoard = away),
  };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const condition = headers.get('last-event-id') ?? headers.get('if-none-match');
    asked.push(path.replace('/api/races/day/', '') + (condition === null ? '' : ` from ${condition}`));
    return endedBy(init.signal, (path.endsWith('/live') ? server.onLive : server.onBoard)(init));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return server;
}

/** Nothing comes through. */
export const away: Answering = () => Promise.reject(new TypeError('fetch failed'));
/** Nothing comes at all, and nobody says so. */
export const silent: Answering = () => new Promise(() => undefined);
/** The sign-in page of a wifi. */
export const portal: Answering = () =>
  new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } });

export const says =
  (body: unknown, headers: Record<string, string> = {}): Answering =>
  () =>
    Response.json(body, { headers });

export const refuses =
  (status: number, headers: Record<string, string> = {}): Answering =>
  () =>
    Response.json(
      { type: 'urn:daypass:problem:busy', title: 'Busy', status, detail: 'Come again.', code: 'busy' },
      { status, headers },
    );

function endedBy(signal: AbortSignal | null | undefined, answer: Response | Promise<Response>): Promise<Response> {
  return new Promise((done, fail) => {
    signal?.addEventListener('abort', () => fail(new DOMException('given up', 'AbortError')));
    Promise.resolve(answer).then(done, fail);
  });
}
