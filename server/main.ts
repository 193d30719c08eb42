import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyInChild, applyHere, isAskedToApply } from '@/server/database/apply-in-child';
import { readEnvironment } from './environment';
import { startDaypass } from './start-daypass';
import { StartError } from './start-error';
import { stopOnSignal } from './stop-on-signal';

const program = fileURLToPath(import.meta.url);
// One folder up, both from server/main.ts and from dist/server.js, which is built from it.
const root = dirname(dirname(program));

if (isAskedToApply(process.argv)) await applyHere(process.argv);
else await start();

async function start() {
  try {
    const environment = readEnvironment(root);
    const { app, addresses, close } = await startDaypass({ environment, root, apply: applyInChild(program) });
    stopOnSignal(close, (error) => app.log.error({ err: error }, 'the server did not stop cleanly'));
    const [here, ...network] = addresses;
    console.log(`Daypass is ready: ${here}`);
    if (network.length > 0) console.log(`On a phone in the same network: ${network.join(' or ')}`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
