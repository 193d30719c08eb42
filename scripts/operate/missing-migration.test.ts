import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { forPostgresql } from '@/scripts/build/postgresql-schema';
import { engineOf } from '@/server/database/engine';
import { missingMigration } from './missing-migration';

const SCHEMA = await readFile('prisma/schema.prisma', 'utf8');

test('the migrations of SQLite make what the schema says', async () => {
  expect(await missingMigration(await engineOf(':memory:'), 'prisma/migrations', SCHEMA)).toBeNull();
});

test('a field that no migration makes is missed', async () => {
  const more = SCHEMA.replace('model Official {', 'model Official {\n  shoeSize Int?');
  expect(await missingMigration(await engineOf(':memory:'), 'prisma/migrations', more)).toContain('"shoeSize"');
});

test('the schema of PostgreSQL is that of SQLite but for engine and place', () => {
  const lines = (text: string) => new Set(text.split('\n'));
  const other = forPostgresql(SCHEMA);
  expect([...lines(other)].filter((line) => !lines(SCHEMA).has(line))).toEqual([
    '  output          = "./prisma-postgresql"',
    '  provider = "postgresql"',
  ]);
  expect(() => forPostgresql('datasource db {}')).toThrow(/has to say provider/);
});
