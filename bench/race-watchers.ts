// A program of its own, forked: many readers of one stream. It tells when all have their first event. When asked for
// what happened since, it tells when each of them got its next event.
import { connect } from 'node:net';

export type Ask = { origin: string; path: string; watchers: number } | 'times';
/** Moments are milliseconds on the clock of the machine. `all`: how many there will be. */
export type Told = { kind: 'ready' } | { kind: 'times'; times: number[] };

const CONNECTING_AT_ONCE = 100;
const MARK = Buffer.from('event: ');

let times: number[] = [];

process.on('message', (ask: Ask) => {
  if (ask === 'times') {
    process.send!({ kind: 'times', times } satisfies Told);
    times = [];
  } else void watchAll(ask).then(() => process.send!({ kind: 'ready' } satisfies Told));
});
process.on('disconnect', () => process.exit());

async function watchAll({ origin, path, watchers }: Exclude<Ask, 'times'>) {
  const { hostname, port } = new URL(origin);
  for (let from = 0; from < watchers; from += CONNECTING_AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(CONNECTING_AT_ONCE, watchers - from) }, () => watch(Number(port), hostname, path)),
    );
  times = [];
}

function watch(port: number, host: string, path: string) {
  return new Promise<void>((done, fail) => {
    const socket = connect(port, host, () => socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\n\r\n`));
    socket.on('data', (chunk: Buffer) => {
      if (!chunk.includes(MARK)) return;
      times.push(performance.timeOrigin + performance.now());
      done();
    });
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('a watcher was dropped')));
  });
}
