// npm run db:generate: makes the client of the database from prisma/schema.prisma. The build does so by itself.
import { makeDatabaseClient } from './make-database-client';

makeDatabaseClient();
