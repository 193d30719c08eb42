import type { Database } from '@/server/database/open-database';

/** Makes the database refuse new rows of a table, in these words. Returns the way to end that. */
export async function refuseRows(database: Database, table: string, words = 'disk full'): Promise<() => Promise<void>> {
  const name = `refuse_${table}`;
  const run = async (...statements: string[]) => {
    for (const statement of statements) await database.$executeRawUnsafe(statement);
  };
  if (database.dialect.name === 'sqlite') {
    await run(`CREATE TRIGGER "${name}" BEFORE INSERT ON "${table}" BEGIN SELECT RAISE(ABORT, '${words}'); END`);
    return () => run(`DROP TRIGGER "${name}"`);
  }
  await run(
    `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${words}'; END $$`,
    `CREATE TRIGGER "${name}" BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${name}"()`,
  );
  return () => run(`DROP TRIGGER "${name}" ON "${table}"`);
}

/** From here on facts of a race can be changed and removed, as by a hand that should not. */
export async function unguardLog(database: Database): Promise<void> {
  const [guards, on] =
    database.dialect.name === 'sqlite'
      ? [['LogEntry_no_update', 'LogEntry_no_delete', 'LogEntry_append_only'], '']
      : [['LogEntry_no_change', 'LogEntry_append_only'], ' ON "LogEntry"'];
  for (const guard of guards) await database.$executeRawUnsafe(`DROP TRIGGER IF EXISTS "${guard}"${on}`);
}
