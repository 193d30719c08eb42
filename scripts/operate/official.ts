import { join } from 'node:path';
import { ROOT } from '@/scripts/steps.mjs';
import { explain } from '@/server/database/open-database';
import { openExisting } from '@/server/database/open-existing';
import { USAGE, runCommand } from '@/server/desk/commands';
import { readEnvironment } from '@/server/environment';
import { StartError } from '@/server/start-error';

// Started by official.mjs. Writes to the database that the server has open. The server looks there at each sign-in and
// at each lap of a gate.
const args = process.argv.slice(2);

try {
  if (args.length === 0) end(USAGE);
  else await run();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  end([error.message]);
}

async function run() {
  const { databaseAddress } = readEnvironment(ROOT);
  const database = await openExisting({
    address: databaseAddress,
    migrationsFolder: join(ROOT, 'prisma', 'migrations'),
    usualAddress: readEnvironment(ROOT, {}).databaseAddress,
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
  console.error(lines.join('\n'));
  process.exitCode = 1;
}
