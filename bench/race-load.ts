// A program of its own: asks a server for the same thing over and over, and prints how often it was answered.
// race-load.ts '{"origin": …, "head": …, "laps": false, "connections": 50, "seconds": 3}'
import { connect, type Socket } from 'node:net';
import { uuidv7 } from 'uuidv7';

export type Load = {
  origin: string;
  /** The request line and headers, without the empty line after them. */
  head: string;
  /** Whether each request brings a new lap. */
  laps: boolean;
  connections: number;
  seconds: number;
};
export type Loaded = {
  answers: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  failed: number;
  bytes: number;
};

const [text] = process.argv.slice(2);
console.log(JSON.stringify(await load(JSON.parse(text!) as Load)));

async function load({ origin, head, laps, connections, seconds }: Load): Promise<Loaded> {
  const { hostname, port } = new URL(origin);
  const times: number[] = [];
  let failed = 0;
  let bytes = 0;
  const startedAt = performance.now();
  const untilMs = startedAt + seconds * 1_000;
  const plain = Buffer.from(`${head}\r\n\r\n`);

  const one = async () => {
    const socket = connect(Number(port), hostname).setNoDelay(true);
    const answers = readAnswers(socket);
    while (performance.now() < untilMs) {
      const askedAt = performance.now();
      socket.write(laps ? withLap(head) : plain);
      const answer = await answers.next();
      times.push(performance.now() - askedAt);
      bytes = answer.bytes;
      if (answer.status >= 300) failed += 1;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, one));
  const spentS = (performance.now() - startedAt) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { answers: times.length, perSecond: times.length / spentS, p50Ms: at(0.5), p99Ms: at(0.99), failed, bytes };
}

function withLap(head: string): string {
  const number = Math.floor(Math.random() * 2_000);
  const lap = { id: uuidv7(), racer: { name: `Racer ${number}` }, timeMs: 7_000 + number * 13 };
  const body = JSON.stringify({ ...lap, racedAt: new Date().toISOString() });
  return `${head}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

type Answer = { status: number; bytes: number };

/**
 * Reads as little of an answer as possible: its status, and where it ends. Anything more is work for the same
 * processor.
 */
function readAnswers(socket: Socket) {
  let held: Buffer = Buffer.alloc(0);
  let missing = 0;
  let current: Answer = { status: 0, bytes: 0 };
  let tell: (answer: Answer) => void = () => {};
  socket.on('data', (chunk: Buffer) => {
    if (missing > 0) {
      missing -= chunk.length;
    } else {
      held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      const end = held.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = held.toString('latin1', 0, end);
      const bytes = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      current = { status: Number(head.slice(9, 12)), bytes };
      missing = bytes - (held.length - end - 4);
      held = Buffer.alloc(0);
    }
    if (missing <= 0) tell(current);
  });
  socket.on('error', () => tell({ status: 599, bytes: 0 }));
  return { next: () => new Promise<Answer>((done) => (tell = done)) };
}
