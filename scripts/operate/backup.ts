// npm run backup -- FILE: copies the database into FILE while the server runs (docs/operating.md).
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ROOT } from '@/scripts/steps.mjs';
import { backUp } from '@/server/database/back-up';
import { readEnvironment } from '@/server/environment';
import { StartError } from '@/server/start-error';

const [name] = process.argv.slice(2);

try {
  if (!name) throw new StartError('Name the file to write: npm run backup -- daypass-backup.db');
  const to = resolve(name);
  await backUp(readEnvironment(ROOT).databaseAddress, to);
  console.log(`Written: ${to}, ${Math.ceil((await stat(to)).size / 1024)} KiB. Keep the file \`secret\` with it.`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
