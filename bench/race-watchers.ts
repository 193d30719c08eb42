// A program of its own, forked: many readers of one stream. It tells when all have their first event. When asked for
// what happened since, it tells when each of them got its next event.
import { connect } from 'node:net';

export type Ask = { origin: string; path: string; watchers: number; encoding: 'gzip' | 'identity' } | 'times' | 'bytes';
/** Moments are milliseconds on the clock of the machine. `bytes`: what all have been sent. */
export type Told = { kind: 'ready' } | { kind: 'times'; times: number[] } | { kind: 'bytes'; bytes: number };

const CONNECTING_AT_ONCE = 100;
const MARK = Buffer.from('event: ');
/** A packed event cannot be told from its bytes. The answer begins with less than the one, a sign of life has less than the other. */
const PACKED_BOARD_BYTES = 1_500;
const PACKED_CHANGE_BYTES = 20;

let times: number[] = [];
let bytes = 0;

process.on('message', (ask: Ask) => {
  if (ask === 'times') {
    process.send!({ kind: 'times', times } satisfies Told);
    times = [];
  } else if (ask === 'bytes') process.send!({ kind: 'bytes', bytes } satisfies Told);
  else void watchAll(ask).then(() => process.send!({ kind: 'ready' } satisfies Told));
});
process.on('disconnect', () => process.exit());

async function watchAll({ origin, path, watchers, encoding }: Exclude<Ask, string>) {
  const { hostname, port } = new URL(origin);
  for (let from = 0; from < watchers; from += CONNECTING_AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(CONNECTING_AT_ONCE, watchers - from) }, () =>
        watch(Number(port), hostname, path, encoding),
      ),
    );
  times = [];
}

function watch(port: number, host: string, path: string, encoding: string) {
  return new Promise<void>((done, fail) => {
    const socket = connect(port, host, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: ${encoding}\r\n\r\n`),
    );
    let heard = 0;
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      heard += chunk.length;
      const isPackedEvent = heard > PACKED_BOARD_BYTES && chunk.length > PACKED_CHANGE_BYTES;
      if (encoding === 'gzip' ? !isPackedEvent : !chunk.includes(MARK)) return;
      times.push(performance.timeOrigin + performance.now());
      done();
    });
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('a watcher was dropped')));
  });
}
