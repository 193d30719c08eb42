import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { StartError } from '@/server/start-error';
import { isPostgresql } from './address';
import type { DatabaseAddress } from './address';
import { diskFaultOf } from './disk-fault';
import type { Database } from './open-database';

/*
 * A number of a fact is no identity: after a restored backup the same numbers name other facts. So each history has a
 * name, its epoch. A copy that `npm run backup` made says itself that it is one. Any other copy is known by its seal,
 * which is written into the database and into a file beside it at each start and at each stop: whoever puts an older
 * file in the place of the database has an older seal, or another file.
 */

const ROW = 1;
/** In place of an epoch while an event is being moved to this database. */
export const MOVING = 'moving';

export type Epoch = {
  value: string;
  /** Names all histories that began with one new database: a restored backup has another epoch, and the same lineage. */
  lineage: string;
  /** When it was made: ISO 8601 in UTC. A board without facts is as of then, at every instance. */
  madeAt: string;
  /** Seals the database anew, so that a copy made while the server ran is known as one. */
  seal: () => Promise<void>;
  /** Says that this history has ended: whoever starts next begins another one. */
  end: () => Promise<void>;
};

/** The epoch of this history. A new one where the database is new, or was put here as a copy. `nowMs`: since 1970. */
export async function openEpoch(database: Database, address: DatabaseAddress, nowMs = Date.now()): Promise<Epoch> {
  return isPostgresql(address) ? openSharedEpoch(database, nowMs) : openOwnEpoch(database, address, nowMs);
}

async function openOwnEpoch(database: Database, file: string, nowMs: number): Promise<Epoch> {
  const known = await database.epoch.findUnique({ where: { id: ROW } });
  const isHere = known !== null && known.value !== '' && (await readSeal(file)) === (await sealOf(file, known.seal));
  const history = historyOf(isHere ? known : null, known?.lineage, nowMs);
  const seal = async () => {
    const nonce = randomBytes(8).toString('hex');
    const row = { ...history, seal: nonce };
    await database.epoch.upsert({ where: { id: ROW }, create: { id: ROW, ...row }, update: row });
    await writeFile(`${file}.seal`, `${await sealOf(file, nonce)}\n`);
  };
  // A disk that is only full stops no reader. The next start finds an old seal then, and makes another epoch.
  await seal().catch((error: unknown) => {
    if (diskFaultOf(error) !== 'full') throw error;
  });
  return { ...history, seal, end: () => endHistory(database, history.value) };
}

/**
 * One epoch for all instances on a server. A dump that was read in elsewhere, or over this database, has another table of
 * the log; a standby that became the primary, or a server that went back to an earlier time, has another timeline.
 */
async function openSharedEpoch(database: Database, nowMs: number): Promise<Epoch> {
  return database.$transaction(async (tables) => {
    await tables.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('daypass epoch'))`;
    const [found] = await tables.$queryRaw<{ place: string }[]>`
      SELECT concat_ws(' ', system_identifier, left(pg_walfile_name(pg_current_wal_lsn()), 8),
        (SELECT oid FROM pg_database WHERE datname = current_database()), '"LogEntry"'::regclass::oid) AS place
      FROM pg_control_system()`;
    const known = await tables.epoch.findUnique({ where: { id: ROW } });
    if (known?.value === MOVING)
      throw new StartError(
        'An event is being moved to this database, and not all of it is here. Start `npm run move-database` again, let it end, ' +
          'and then start the server.',
      );
    const isHere = known !== null && known.value !== '' && known.seal === found!.place;
    const history = historyOf(isHere ? known : null, known?.lineage, nowMs);
    const row = { ...history, seal: found!.place };
    await tables.epoch.upsert({ where: { id: ROW }, create: { id: ROW, ...row }, update: row });
    return { ...history, seal: () => Promise.resolve(), end: () => endHistory(database, history.value) };
  });
}

/** Where another process has begun a new one already, that one stays. */
async function endHistory(database: Database, value: string) {
  await database.epoch.updateMany({ where: { id: ROW, value }, data: { value: '' } });
}

/** What is known of this history, and what is new. A database of an earlier version has neither lineage nor time. */
function historyOf(known: { value: string; madeAt: string } | null, lineage: string | undefined, nowMs: number) {
  return {
    value: known?.value ?? randomBytes(5).toString('hex'),
    lineage: lineage || randomBytes(5).toString('hex'),
    madeAt: known?.madeAt || new Date(nowMs).toISOString(),
  };
}

/** With the file's own identity: a copy that was made after the last seal is another file. */
async function sealOf(file: string, nonce: string) {
  const { ino, birthtimeMs } = await stat(file);
  return `${nonce} ${ino} ${Math.round(birthtimeMs)}`;
}

async function readSeal(file: string) {
  const text = await readFile(`${file}.seal`, 'utf8').catch(() => '');
  return text.trim();
}
