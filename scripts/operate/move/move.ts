import { stat } from 'node:fs/promises';
import type { RaceEntry } from '@/domain/content/race';
import { PrismaClient } from '@/generated/prisma/client';
import { isPostgresql, shownAddress } from '@/server/database/address';
import type { Database } from '@/server/database/dialect';
import { engineOf } from '@/server/database/engine';
import { MOVING } from '@/server/database/epoch';
import { pendingMigrations } from '@/server/database/migrate';
import { openDatabase } from '@/server/database/open-database';
import { StartError } from '@/server/start-error';
import { compareBoards, compareTables } from './compare';
import { copyAdded, copyChanging, copyLog } from './copy-tables';
import { holdSource } from './hold-source';

type Given = {
  /** The absolute path of an SQLite file. */
  from: string;
  /** The URL of a database on a PostgreSQL server: empty, or with a part of an earlier move from the same file. */
  to: string;
  migrationsFolder: string;
  races: readonly RaceEntry[];
  tell: (line: string) => void;
};

export type Moved = {
  rows: Record<string, number>;
  races: number;
  /** From the moment on in which the source took no more writes until all was compared, in milliseconds. */
  pauseMs: number;
  /** Lets the source go. Before that no server can write to it. */
  release: () => Promise<void>;
};

const ROW = 1;

/**
 * Copies an SQLite file to a PostgreSQL server, and compares both. Most of it is copied while a server works with the file.
 * Then nobody can write to the file any more, until `release`. The source stays as it is. The target begins a new epoch of
 * the same lineage at its first start, so phones ask for the board anew, and send again what the target should lack.
 */
export async function moveDatabase({ from, to, migrationsFolder, races, tell }: Given): Promise<Moved> {
  const source = await openSource(from, migrationsFolder);
  const { database: target } = await openDatabase(to, migrationsFolder);
  let release: (() => Promise<void>) | null = null;
  try {
    await claim(source, target, to);
    const begun = await copyLog(source, target, (facts) => facts % 20_000 === 0 && tell(`${facts} facts copied`));
    await copyAdded(source, target);
    tell(`${begun} facts copied while the event went on. From now on nothing is stored in ${from}.`);

    const heldAt = performance.now();
    release = await holdSource(from);
    await copyLog(source, target, () => undefined);
    await copyAdded(source, target);
    await copyChanging(source, target);
    const rows = await compareTables(source, target);
    const compared = await compareBoards(source, target, races);
    await target.epoch.update({ where: { id: ROW }, data: { value: '', seal: '' } });
    return { rows, races: compared, pauseMs: performance.now() - heldAt, release };
  } catch (error) {
    await release?.();
    throw error;
  } finally {
    await source.$disconnect();
    await target.$disconnect();
  }
}

/** Opens the file without changing it. */
async function openSource(file: string, migrationsFolder: string): Promise<Database> {
  if (isPostgresql(file)) throw new StartError('--from names an SQLite file, such as file:./data/daypass.db.');
  if ((await stat(file).catch(() => null)) === null) throw new StartError(`There is no database ${file} to move.`);
  const engine = await engineOf(file);
  if ((await pendingMigrations(engine, migrationsFolder)) > 0)
    throw new StartError(`${file} is of an earlier version. Start this version on it once, then move it.`);
  const client = new PrismaClient({ adapter: engine.makeFactory() });
  return Object.assign(client, { dialect: engine.dialect });
}

/** Refuses a target with other data. One with a part of this source is gone on with. */
async function claim(source: Database, target: Database, to: string) {
  const [ours, theirs] = await Promise.all(
    [source, target].map((each) => each.epoch.findUnique({ where: { id: ROW } })),
  );
  if (!ours?.lineage)
    throw new StartError('No server has worked with this file yet. Start with the new database at once.');
  const isResumed = theirs?.value === MOVING && theirs.lineage === ours.lineage;
  if (!isResumed && (theirs !== null || (await target.logEntry.count()) > 0))
    throw new StartError(`The database ${shownAddress(to)} is in use: it has data of its own. Move to an empty one.`);
  const row = { value: MOVING, seal: MOVING, lineage: ours.lineage, madeAt: ours.madeAt };
  await target.epoch.upsert({ where: { id: ROW }, create: { id: ROW, ...row }, update: row });
}
