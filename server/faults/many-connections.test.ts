import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { makeRace } from '@/server/testing/make-keeper';
import { makeProject, runServer } from '@/server/testing/run-server';

const RACE = '/api/races/open-track';
const OPEN_FILES = 128;
const CROWD = 300;

/** Asks over one connection that stays open, as a proxy has it, or over new ones. Gives the status, or the error's code. */
function makeAsker(origin: string, keepAlive: boolean) {
  const agent = new Agent({ keepAlive, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return (path: string, body?: object) =>
    new Promise<number | string>((resolve) => {
      const headers = body ? { 'content-type': 'application/json' } : {};
      const sent = request(origin + path, { agent, headers, method: body ? 'POST' : 'GET' }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode!));
      });
      sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      sent.end(body && JSON.stringify(body));
    });
}

test.skipIf(process.platform !== 'linux')(
  'more connections than files may be open: the server goes on for those that it has, and takes new ones later',
  async () => {
    const project = await makeProject({}, [makeRace('open-track')]);
    const few = ['sh', '-c', `ulimit -n ${OPEN_FILES} && exec "$@"`, 'sh'];
    const server = runServer(project, {}, few);
    const origin = (await server.ready).replace('localhost', '127.0.0.1');
    const known = makeAsker(origin, true);
    expect(await known('/reports')).toBe(200);
    const crowd = Array.from({ length: CROWD }, () => openSlowly(origin));
    expect(await server.said(/(connections are refused)/)).toBeTruthy();
    // Longer than the server waits between two looks at its memory.
    await sleep(2_000);
    expect(await known('/reports')).toBe(200);
    expect(await known(`${RACE}/board`)).toBe(200);
    expect(await known(`${RACE}/laps`, makeLapBody())).toBe(201);
    expect(await known('/api/ready')).toBe(200);
    expect(await makeAsker(origin, false)('/reports')).toBe('ECONNRESET');
    for (const socket of crowd) socket.destroy();
    await expect.poll(() => makeAsker(origin, false)('/reports'), { timeout: 10_000 }).toBe(200);
  },
  60_000,
);

/** Headers that never end. */
function openSlowly(origin: string): Socket {
  const { hostname, port } = new URL(origin);
  const socket = connect(
    Number(port),
    hostname,
    () => void socket.write('GET /reports HTTP/1.1\r\nHost: x\r\nX-Slow: '),
  );
  socket.on('error', () => undefined).resume();
  onTestFinished(() => void socket.destroy());
  return socket;
}
