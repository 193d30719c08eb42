import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeMigratedFile } from '@/server/testing/migrated-file';

let made: Promise<string> | undefined;

/** A file to copy: migrating takes a second, and each journey with a server of its own would begin with it. */
export const migratedDatabase = () => (made ??= make());

function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'daypass-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return makeMigratedFile(folder);
}
