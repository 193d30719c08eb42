import type { PrismaClient } from '@/generated/prisma/client';

/** A database that is open, and what its engine says in a way of its own. */
export type Database = PrismaClient & { readonly dialect: Dialect };

/** The database, or a transaction in it. */
export type Tables = Pick<PrismaClient, 'logEntry' | 'submission' | '$queryRaw' | '$executeRaw'>;

/** An attempt at a quiz as it is stored. `row` says in which order attempts were stored. */
export type StoredAttempt = { row: number | bigint; id: string; body: string; receivedAt: string };

/** The number of the last fact of each race, by its slug. */
export type Versions = ReadonlyMap<string, number>;

export type Seen = {
  /** Whether others have stored anything in the logs since `remember` was called last. */
  hasNews: boolean;
  /** Whether this is no more the history that was known: less is stored than before, or it has another epoch. */
  isOther: boolean;
  remember: () => void;
};

/** Looks at the logs. `epoch` and `known` are what this process knows of them. */
export type Look = (tables: Tables, epoch: string, known: Versions) => Promise<Seen>;

/** What SQLite and PostgreSQL do each in a way of its own. Everything else is Prisma's, and the same for both. */
export type Dialect = {
  readonly name: 'sqlite' | 'postgresql';
  /** Milliseconds from one look for news of other processes to the next. */
  readonly lookEveryMs: number;
  /** From here to the end of the transaction nobody else appends to any log. */
  holdLogs(tables: Tables): Promise<unknown>;
  /**
   * Appends facts, and the devices that sent laps, each a JSON array of rows, which are arrays of columns. Other processes
   * hear of it where the engine can tell them. One statement takes a whole batch: `createMany` takes ten times as long.
   */
  append(tables: Tables, facts: string, devices: string): Promise<unknown>;
  startLooking(database: PrismaClient): Promise<Look>;
  /** Calls `onNews` soon after another process has appended, where the engine tells. Gives the way to stop. */
  listen(onNews: () => void): () => void;
  /** Whether the same may be stored a moment later, as after a lost connection. */
  isPassing: (error: unknown) => boolean;
  /** What an operator reads of a failure, and does next. Null where the database is not at fault. */
  explain: (error: unknown) => string | null;
  /** Whether `proveWriting` also proves that there is room on the disk. */
  readonly provesRoom: boolean;
  /** Rejects unless the database takes what a batch of laps needs. `prover` tells those apart who prove at the same time. */
  proveWriting(database: PrismaClient, prover: number, nowMs: number): Promise<void>;
  /** A page of the attempts after a row, in the order in which they were stored. */
  attemptsAfter(tables: Tables, row: number, limit: number): Promise<StoredAttempt[]>;
};
