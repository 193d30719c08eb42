// npm run move-database -- --from file:… --to postgresql://…: moves a running event to a PostgreSQL server
// (docs/operating.md).
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ROOT } from '@/scripts/steps.mjs';
import { isPostgresql, shownAddress } from '@/server/database/address';
import { readEnvironment } from '@/server/environment';
import { readRaces } from '@/server/race/read-races';
import { StartError } from '@/server/start-error';
import { moveDatabase } from '@/scripts/operate/move/move';

const USAGE = [
  'DATABASE_URL=postgresql://USER:PASSWORD@HOST:5432/DATABASE npm run move-database -- --from file:./data/daypass.db',
  '  --to postgresql://…    in place of DATABASE_URL; everybody on this machine can read it there, its password too',
  '  --stopped              the old server is stopped already: the file is let go at once',
].join('\n');

try {
  await run();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run() {
  const { from, to, isStopped } = readArguments();
  const races = await readRaces(join(ROOT, 'dist', 'races.json'));
  const migrationsFolder = join(ROOT, 'prisma', 'migrations');
  const { rows, races: boards, pauseMs, release } = await moveDatabase({ from, to, migrationsFolder, races, tell });
  for (const [table, count] of Object.entries(rows)) tell(`  ${table}: ${count} rows, the same in both`);
  tell(`  boards of ${boards} ${boards === 1 ? 'race' : 'races'}: the same in both`);
  tell(`Moved to ${shownAddress(to)}. So far nothing was stored for ${(pauseMs / 1_000).toFixed(1)} s.`);
  tell(`Now start the new servers with DATABASE_URL, and with DAYPASS_SECRET from ${join(dirname(from), 'secret')}`);
  tell('(or what the old server was given), lead the proxy to them, and stop the old server.');
  if (!isStopped) await untilEnter();
  await release();
  tell(`${from} is as it was. Nothing leads back to it: keep it as a copy.`);
}

function readArguments() {
  const { from, to, stopped: isStopped } = parse();
  // Checked and explained as a server would, without its password.
  const target = readEnvironment(ROOT, to === undefined ? process.env : { DATABASE_URL: to }).databaseAddress;
  if (!/^file:/.test(from ?? '') || !isPostgresql(target)) throw new StartError(USAGE);
  if (!isStopped && !process.stdin.isTTY)
    throw new StartError(
      'Without a terminal nobody can say that the old server is stopped. Stop it first, and add --stopped.',
    );
  return { from: resolve(ROOT, from!.replace(/^file:/, '')), to: target, isStopped };
}

function parse() {
  const options = {
    from: { type: 'string' },
    to: { type: 'string' },
    stopped: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ options, strict: true }).values;
  } catch {
    throw new StartError(USAGE);
  }
}

/**
 * The file is held until then, as what the old server would take now nobody would ever see. A terminal that is closed says
 * nothing, so the file stays held.
 */
async function untilEnter() {
  console.log(
    'The old server reads, and refuses writes, which phones keep and send again. Press Enter once it is stopped.',
  );
  const asking = createInterface({ input: process.stdin });
  const staying = setInterval(() => undefined, 60_000);
  await new Promise<void>((done) => asking.once('line', () => done()));
  clearInterval(staying);
  asking.close();
}

function tell(line: string) {
  console.log(line);
}
