import { defineConfig } from 'prisma/config';

// Prisma asks for its schema engine, a download that closed networks refuse, even where it is not used. `generate` needs none
// and the server migrates with the WebAssembly engine, so any existing program stands in for it. Set the variable to a real
// engine to use `prisma migrate`.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/daypass.db' },
});
