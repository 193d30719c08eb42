// The process that all servers of a run of journeys live in. To load the server takes a second and a half of a processor;
// to start one more of it takes a tenth of that. Playwright's workers ask it for what they need (host-requests.ts).
import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { backUp } from '@/server/database/back-up';
import { openDatabase } from '@/server/database/open-database';
import { runCommand } from '@/server/desk/commands';
import { readEnvironment } from '@/server/environment';
import { type Daypass, startDaypass } from '@/server/start-daypass';
import { migratedFile } from '@/server/testing/migrated-file';
import { type HostAnswer, type HostRequest, HOST_READY } from './host-requests';

const [project] = process.argv.slice(2) as [string];
const migrations = join(project, 'prisma', 'migrations');
const running = new Map<string, Daypass>();

const server = createServer((request, response) => void answer(request, response));
const template = await migratedFile(project);
server.listen(0, '127.0.0.1', () => {
  console.log(`${HOST_READY}http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
// Whoever started it has gone, however that came.
process.stdin.resume().once('end', () => process.exit());

async function answer(request: IncomingMessage, response: ServerResponse) {
  const asked = JSON.parse(await text(request)) as HostRequest;
  const told: HostAnswer = await carryOut(asked).then(
    (lines) => ({ ok: true, lines }),
    (error: unknown) => ({ ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  response.end(JSON.stringify(told));
}

function carryOut(asked: HostRequest): Promise<string[]> {
  switch (asked.does) {
    case 'start':
      return start(asked);
    case 'stop':
      return stop(asked.root);
    case 'official':
      return official(asked.databaseFile, asked.args);
    case 'backup':
      return backUp(asked.databaseFile, asked.to).then(() => []);
  }
}

async function start({ root, databaseFile, env }: Extract<HostRequest, { does: 'start' }>): Promise<string[]> {
  if (!existsSync(databaseFile)) await copyFile(template, databaseFile);
  const daypass = await startDaypass({ environment: readEnvironment(root, env), root });
  running.set(root, daypass);
  return [`http://127.0.0.1:${(daypass.app.server.address() as AddressInfo).port}`];
}

/** As when the plug is pulled: nobody is told anything, and from now on the port refuses connections. */
async function stop(root: string): Promise<string[]> {
  const daypass = running.get(root);
  running.delete(root);
  daypass?.app.server.close();
  daypass?.app.server.closeAllConnections();
  await daypass?.close();
  return [];
}

/** What `npm run official` does with the file that a server has open; a process of its own would take seconds. */
async function official(databaseFile: string, args: string[]): Promise<string[]> {
  const { database } = await openDatabase(databaseFile, migrations);
  const { ok, lines } = await runCommand(args, database, Date.now()).finally(() => database.$disconnect());
  if (!ok) throw new Error(lines.join('\n'));
  return lines;
}
