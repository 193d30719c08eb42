import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPostgresql } from '@/server/database/address';
import type { DatabaseAddress } from '@/server/database/address';
import { StartError } from './start-error';

const FORM = /^[0-9a-f]{64}$/;

/**
 * The key that signs the cookies by which phones withdraw their laps. It lies beside the database, so that these
 * cookies outlive a restart, and a copy of the folder is a copy of the whole installation. Only its owner can read the
 * file. On a database server nothing lies beside the database, and it has to be given.
 */
export async function loadSecret(address: DatabaseAddress, given: string | null): Promise<string> {
  if (given !== null) return given;
  if (isPostgresql(address))
    throw new StartError(
      'DAYPASS_SECRET is needed with a PostgreSQL server: all instances sign with the same one. ' +
        'Make it once, for example with `openssl rand -hex 32`, and give it to each of them.',
    );
  const file = join(dirname(address), 'secret');
  try {
    return (await readSecret(file)) ?? (await makeSecret(file));
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The secret ${file} cannot be kept (${(error as Error).message}). Set DAYPASS_SECRET instead.`,
    );
  }
}

async function readSecret(file: string) {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  if (FORM.test(text.trim())) return text.trim();
  throw new StartError(
    `The secret ${file} is not the 64 hexadecimal digits that were written there. ` +
      'Restore it, or remove it: a new one is made, and phones cannot withdraw laps that they sent before.',
  );
}

async function makeSecret(file: string) {
  await mkdir(dirname(file), { recursive: true });
  // If two processes start together, one writes, and both read what it wrote.
  await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return (await readSecret(file))!;
}
