import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { keepApart } from './keep-apart';

/** How long a statement waits for another process (a backup, the command line) to let go of the file. All else waits too. */
const BUSY_TIMEOUT_MS = 2_000;

// FULL: an acknowledged write survives a power cut. NORMAL would be six times faster and lose the last writes.
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
`;

/** Makes connections to one file. The settings belong to a connection, not to the file, so each new one gets them. */
export class SqliteAdapterFactory extends PrismaBetterSqlite3 {
  #connections: { dispose(): Promise<void> }[] = [];

  constructor(file: string) {
    super({ url: `file:${file}`, timeout: BUSY_TIMEOUT_MS });
  }

  override async connect() {
    const connection = await super.connect();
    this.#connections.push(connection);
    await connection.executeScript(PRAGMAS);
    keepApart(connection);
    return connection;
  }

  /**
   * For `npm run db:migration` alone. The engine (7.10) hands whole migrations to `executeRaw`, which takes one statement,
   * and asks for a partial index with its name in double quotes, which our SQLite takes for a column. Once a migration of
   * two statements and one with a partial index pass without this, it can go.
   */
  override async connectToShadowDb() {
    const shadow = await super.connectToShadowDb();
    const queryRaw = shadow.queryRaw.bind(shadow);
    shadow.queryRaw = (query) => queryRaw({ ...query, sql: query.sql.replace(/name = "(\w+)";$/, "name = '$1';") });
    shadow.executeRaw = async ({ sql }) => {
      await shadow.executeScript(sql);
      return 0;
    };
    return shadow;
  }

  /** The schema engine leaves its connection open, and the file locked: this closes whatever was made here. */
  async dispose() {
    for (const connection of this.#connections.splice(0)) await connection.dispose();
  }
}
