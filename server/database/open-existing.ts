import { stat } from 'node:fs/promises';
import { StartError } from '@/server/start-error';
import { isPostgresql } from './address';
import type { DatabaseAddress } from './address';
import { openDatabase } from './open-database';

type Given = {
  address: DatabaseAddress;
  migrationsFolder: string;
  /** Where the server makes its database if nobody names another. A command may be the first one there. */
  usualAddress: DatabaseAddress;
  tell: (line: string) => void;
};

/**
 * Opens the database that a server uses, for a command beside it. An address that somebody typed leads to a database
 * that is there, or nowhere: a new one would have nothing to do with the server.
 */
export async function openExisting({ address, migrationsFolder, usualAddress, tell }: Given) {
  // A server of databases makes none by itself.
  const isThere = isPostgresql(address) || (await bytesIn(address)) > 0;
  if (!isThere && address !== usualAddress)
    throw new StartError(
      `There is no database ${address}, and none was made. Set DATABASE_URL to what the server has, ` +
        'or start the server with it first.',
    );
  const { database } = await openDatabase(address, migrationsFolder);
  if (!isThere)
    tell(`There was no database yet: ${address} is new. A server with another DATABASE_URL will not see it.`);
  return database;
}

async function bytesIn(file: string) {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new StartError(`The database ${file} cannot be read (${error.message}). Make it readable for this user.`);
  });
  return found?.size ?? 0;
}
