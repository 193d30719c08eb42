import type { Database } from '@/server/database/open-database';
import type { Claims } from '@/server/desk/claims';
import type { Limits } from '@/server/limits/limits';
import type { AttemptBook } from '@/server/quiz/attempt-book';
import type { Keeper } from '@/server/race/keeper';
import type { Readiness } from '@/server/readiness';
import type { PressureSettings } from './shed-load';
import type { WriteFault } from './write-probe';

/** What the routes of the API work with. */
export type Services = {
  keeper: Keeper;
  attempts: AttemptBook;
  database: Database;
  limits: Limits;
  /** Names this database and all its copies. */
  lineage: string;
  claims: Claims;
  /** The public address of the site, such as https://daypass.example. Null: the Host of a request counts. */
  origin: string | null;
  /** The version of this build, for health and OpenAPI. */
  version: string;
  /** Why the database takes no writes. Null where it does. */
  writeFault: () => Promise<WriteFault | null>;
  readiness: Readiness;
  pressure: PressureSettings;
  /** Phones are to ask for the board instead of reading the stream. */
  isPolling: boolean;
  now: () => number;
};
