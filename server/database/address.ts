/**
 * Where a database is: the absolute path of an SQLite file, or the URL of a database on a PostgreSQL server, such as
 * `postgresql://user:password@host:5432/daypass`.
 */
export type DatabaseAddress = string;

export function isPostgresql(address: DatabaseAddress): boolean {
  return /^postgres(?:ql)?:\/\//.test(address);
}

/** The address as people may read it, in logs too: without a password. */
export function shownAddress(address: DatabaseAddress): string {
  if (!isPostgresql(address)) return address;
  if (!URL.canParse(address)) return 'of PostgreSQL';
  const { hostname, port, pathname } = new URL(address);
  return `${pathname.slice(1)} at ${hostname}${port && `:${port}`}`;
}
