/** The schema of an SQLite file as one of a PostgreSQL server. Only the engine and the place of the client differ. */
export function forPostgresql(schema: string): string {
  return replaceOnce(
    replaceOnce(schema, 'provider = "sqlite"', 'provider = "postgresql"'),
    'output          = "../generated/prisma"',
    'output          = "./prisma-postgresql"',
  );
}

function replaceOnce(text: string, before: string, after: string): string {
  if (text.split(before).length !== 2) throw new Error(`prisma/schema.prisma has to say ${before} once`);
  return text.replace(before, after);
}
