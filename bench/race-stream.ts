import { copyFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { ask } from '@/server/testing/ask';
import { measureBroadcast, type Encoding } from './race-broadcast';
import { RACE, startServer, type Running } from './race-server';
import { startBare } from './race-reads';
import { inTurns, ratio, spread, valuesOf, type Rounds } from './race-turns';
import { table } from './table';

const LIVE = `/api/races/${RACE.slug}/live`;
/** As the phones of the site ask: for changes of the waiting list. */
const SHORT = `${LIVE}?waiting=changes`;
const LAPS = `/api/races/${RACE.slug}/laps`;
const MANY = 5_000;
const SOME = 1_000;

type Given = { serverFolder: string; filled: string; folder: string; rounds: number };

/**
 * A race in which little happens. The time from sending one lap until every watcher has the event. Beside it: bare node:http that writes the same bytes
 * to as many watchers, and does nothing else.
 */
export async function measureStream({ serverFolder, filled, folder, rounds }: Given): Promise<Rounds[]> {
  const database = join(folder, 'stream.db');
  copyFileSync(filled, database);
  const { board, change } = await hear(serverFolder, database);
  const ours = (watchers: number, path: string, encoding: Encoding) => async () => {
    const server = await startServer(serverFolder, database);
    const happen = () => sendLap(server);
    return measureBroadcast({ server, path, encoding, happen }, watchers).finally(server.stop);
  };
  const bare = async () => {
    const server = await startBare(folder, { headers: {}, body: '', board, change });
    const happen = () => expectCreated(ask(server.origin, '/tell'));
    return measureBroadcast({ server, path: '/live', encoding: 'identity', happen }, MANY).finally(server.stop);
  };
  const results = await inTurns(rounds, [
    { name: `ours, ${MANY} watchers, as phones ask`, round: ours(MANY, SHORT, 'gzip') },
    { name: `bare node:http, ${MANY} watchers`, round: bare },
    { name: `ours, ${MANY} watchers, plain with whole lists`, round: ours(MANY, LIVE, 'identity') },
    { name: `ours, ${SOME} watchers, as phones ask`, round: ours(SOME, SHORT, 'gzip') },
  ]);
  const [own, other] = results as [Rounds, Rounds, Rounds];
  const figures = ['p50Ms', 'p99Ms', 'lastMs', 'processorUs', 'bytes', 'memoryMib'];
  console.log('\n### From a lap that is sent to what watchers see (aim 1.3)\n');
  console.log(
    table(
      ['', 'p50, ms', 'p99, ms', 'last one, ms', 'processor, µs a watcher', 'bytes a watcher', 'RSS, MiB'],
      results.map((result) => [result.name, ...figures.map((figure) => spread(valuesOf(result, figure)))]),
    ),
  );
  const ratios = figures.map((figure) => ratio(own, other, figure));
  console.log(
    `\nours / bare, ${MANY} watchers: p50 ${ratios[0]}, p99 ${ratios[1]}, last ${ratios[2]}, processor ${ratios[3]}, bytes ${ratios[4]}, RSS ${ratios[5]}`,
  );
  return results;
}

function sendLap(server: Running): Promise<void> {
  const lap = { id: uuidv7(), racer: { name: 'Racer 7' }, timeMs: 9_123, racedAt: new Date().toISOString() };
  const headers = { 'content-type': 'application/json' };
  return expectCreated(ask(server.origin, LAPS, { method: 'POST', headers, body: JSON.stringify(lap) }));
}

async function expectCreated(asking: ReturnType<typeof ask>): Promise<void> {
  const { status, text } = await asking;
  if (status !== 201) throw new Error(`${status}: ${text}`);
}

/** What a watcher gets at first, and for one lap. These are the bytes that the other server has to send. */
async function hear(serverFolder: string, database: string) {
  const server = await startServer(serverFolder, database);
  const events: string[] = [];
  await new Promise<void>((done, fail) => {
    let text = '';
    const asking = get(server.origin + LIVE, { agent: false }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        events.push(...blocks.filter((block) => block.includes('event: ')).map((block) => `${block}\n\n`));
        if (events.length === 1 && blocks.length > 0) void sendLap(server);
        if (events.length > 1) done();
      });
    });
    asking.on('error', fail);
  });
  await server.stop();
  const [board, change] = events.map((event) => Buffer.from(event).toString('base64'));
  return { board: board!, change: change! };
}
