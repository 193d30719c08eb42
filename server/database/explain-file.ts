import { StartError } from '@/server/start-error';
import { diskFaultOf, diskWords, reasonOf } from './disk-fault';

/** What to do where a database file cannot be opened or written. */
export function explainFile(error: unknown, file: string): StartError {
  const reason = reasonOf(error);
  const fault = diskFaultOf(error);
  if (fault === 'read-only' || fault === 'unreachable')
    return new StartError(
      `The database ${file} cannot be written (${reason}). ` +
        'Make it and its folder writable for this user, or set DATABASE_URL to another file, such as file:./data/daypass.db.',
      { cause: error },
    );
  if (fault === 'damaged')
    return new StartError(
      `${file} is not a database that can be read (${reason}). ` +
        'Restore a copy of it, or point DATABASE_URL at another file.',
      { cause: error },
    );
  return new StartError(`The database ${file} cannot be used: ${diskWords(error)}`, { cause: error });
}
