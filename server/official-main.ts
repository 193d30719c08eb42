import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain } from '@/server/database/open-database';
import { openExisting } from '@/server/database/open-existing';
import { USAGE, runCommand } from '@/server/desk/commands';
import { readEnvironment } from './environment';
import { StartError } from './start-error';

// `npm run official`, and `node dist/official.js` where only the built server is. Writes to the database that the server
// has open. The server looks there at each sign-in and at each lap of a gate.
const args = process.argv.slice(2);
const program = fileURLToPath(import.meta.url);
/** Where only the built server is, npm has nothing to run. */
const COMMAND = basename(program) === 'official.js' ? 'node dist/official.js' : 'npm run --silent official --';
// One folder up, both from server/official-main.ts and from dist/official.js, which is built from it.
const root = dirname(dirname(program));

try {
  if (args.length === 0) end(USAGE);
  else await run();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  end([error.message]);
}

async function run() {
  const { databaseAddress } = readEnvironment(root);
  const database = await openExisting({
    address: databaseAddress,
    migrationsFolder: join(root, 'prisma', 'migrations'),
    usualAddress: readEnvironment(root, {}).databaseAddress,
    // Not among the lines that other programs read.
    tell: (line) => console.error(line),
  });
  try {
    const { ok, lines } = await runCommand(args, database, Date.now());
    if (ok) console.log(lines.join('\n'));
    else end(lines);
  } catch (error) {
    throw database.dialect.explain(error) === null ? error : await explain(error, databaseAddress);
  } finally {
    await database.$disconnect();
  }
}

function end(lines: readonly string[]) {
  console.error(lines.join('\n').replaceAll('npm run --silent official --', COMMAND));
  process.exitCode = 1;
}
