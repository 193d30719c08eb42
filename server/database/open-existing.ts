import { stat } from 'node:fs/promises';
import { StartError } from '@/server/start-error';
import { openDatabase } from './open-database';

type Given = {
  file: string;
  migrationsFolder: string;
  /** Where the server makes its database if nobody names another. A command may be the first one there. */
  usualFile: string;
  tell: (line: string) => void;
};

/**
 * Opens the database that a server uses, for a command beside it. An address that somebody typed leads to a database
 * that is there, or nowhere: a new one would have nothing to do with the server.
 */
export async function openExisting({ file, migrationsFolder, usualFile, tell }: Given) {
  const isThere = (await bytesIn(file)) > 0;
  if (!isThere && file !== usualFile)
    throw new StartError(
      `There is no database ${file}, and none was made. Set DATABASE_URL to what the server has, ` +
        'or start the server with it first.',
    );
  const { database } = await openDatabase(file, migrationsFolder);
  if (!isThere) tell(`There was no database yet: ${file} is new. A server with another DATABASE_URL will not see it.`);
  return database;
}

async function bytesIn(file: string) {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new StartError(`The database ${file} cannot be read (${error.message}). Make it readable for this user.`);
  });
  return found?.size ?? 0;
}
