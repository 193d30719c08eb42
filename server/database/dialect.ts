import type { PrismaClient } from '@/generated/prisma/client';

/** A database that is open, and what its engine says in a way of its own. */
export type Database = PrismaClient & { readonly dialect: Dialect };

/** The database, or a transaction in it. */
export type Tables = Pick<PrismaClient, 'logEntry' | 'submission' | '$queryRaw' | '$executeRaw' | '$executeRawUnsafe'>;

/** An attempt at a quiz as it is stored. `row` says in which order attempts were stored. */
export type StoredAttempt = { row: number | bigint; id: string; body: string; receivedAt: string };

/** The number of the last fact of each race, by its slug. */
export type Versions = ReadonlyMap<string, number>;

/** A fact as it is stored, with the device that sent its lap. */
export type StoredFact = {
  race: string;
  seq: number;
  at: string;
  actor: string;
  action: string;
  lapId: string | null;
  data: string;
  device: string | null;
};

export type News = {
  /** What was stored after the facts that are known, oldest first in each race. */
  facts: readonly StoredFact[];
  /** Whether this is no more the history that was known: less is stored than before, or it has another epoch. */
  isOther: boolean;
  /** Says that these facts are known now. */
  remember: () => void;
};

/** What a process knows of the logs. Only races named here are looked at. */
export type Known = { epoch: string; versions: Versions };

/** Facts, and the devices that sent laps. They are rows, which are arrays of columns. */
export type Append = (facts: readonly unknown[], devices: readonly unknown[]) => Promise<unknown>;

/** The logs as one process reads and writes them. */
export type Logs = {
  look(known: Known): Promise<News>;
  /**
   * Runs `work` in a transaction in which nobody else appends to any log. `news` is all that was stored by then. What is
   * appended is stored when the promise resolves, all of it or nothing.
   */
  transact(known: Known, work: (news: News, append: Append) => Promise<void>): Promise<void>;
  /**
   * Calls `onNews` soon after another process has appended, where the engine tells. `versions`: the last facts that it
   * appended, where they were told. Gives the way to stop.
   */
  listen(onNews: (versions: Versions | null) => void): () => void;
  close(): Promise<void>;
};

/** What SQLite and PostgreSQL do each in a way of its own. Everything else is Prisma's, and the same for both. */
export type Dialect = {
  readonly name: 'sqlite' | 'postgresql';
  /** Milliseconds from one look for news of other processes to the next. */
  readonly lookEveryMs: number;
  /**
   * Appends to the logs where no other process does. One statement takes a whole batch: `createMany` takes ten times as long.
   */
  append(tables: Tables, ...rows: Parameters<Append>): Promise<unknown>;
  /** What is stored from here on is news. */
  openLogs(database: PrismaClient): Promise<Logs>;
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
