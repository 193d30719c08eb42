import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { diskFaultOf } from './disk-fault';
import type { Database } from './open-database';

/*
 * A number of a fact is no identity: after a restored backup the same numbers name other facts. So each history has a
 * name, its epoch. A copy that `npm run backup` made says itself that it is one. Any other copy is known by its seal,
 * which is written into the database and into a file beside it at each start and at each stop: whoever puts an older
 * file in the place of the database has an older seal, or another file.
 */

const ROW = 1;

export type Epoch = {
  value: string;
  /** Names all histories that began with one new database: a restored backup has another epoch, and the same lineage. */
  lineage: string;
  /** Seals the database anew, so that a copy made while the server ran is known as one. */
  seal: () => Promise<void>;
};

/** The epoch of this history. A new one where the database is new, or was put here as a copy. */
export async function openEpoch(database: Database, file: string): Promise<Epoch> {
  const known = await database.epoch.findUnique({ where: { id: ROW } });
  const isHere = known !== null && known.value !== '' && (await readSeal(file)) === (await sealOf(file, known.seal));
  const value = isHere ? known.value : randomBytes(5).toString('hex');
  // A database of an earlier version has none.
  const lineage = known?.lineage || randomBytes(5).toString('hex');
  const seal = async () => {
    const nonce = randomBytes(8).toString('hex');
    const row = { value, lineage, seal: nonce };
    await database.epoch.upsert({ where: { id: ROW }, create: { id: ROW, ...row }, update: row });
    await writeFile(`${file}.seal`, `${await sealOf(file, nonce)}\n`);
  };
  // A disk that is only full stops no reader. The next start finds an old seal then, and makes another epoch.
  await seal().catch((error: unknown) => {
    if (diskFaultOf(error) !== 'full') throw error;
  });
  return { value, lineage, seal };
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
