import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

type EngineModule = typeof Engine;

/** Loaded once: the package holds views of the first instance's memory, so that a second one would read garbage. */
let loading: Promise<EngineModule> | undefined;

/**
 * Prisma's own schema engine as WebAssembly. Unlike the engine behind `prisma migrate` it needs no download, and it
 * writes the same `_prisma_migrations` table. It is about 5 MB of code, so it is loaded only when there is something to
 * do.
 */
export async function loadSchemaEngine(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  loading ??= loadModule();
  const { SchemaEngine } = await loading;
  return SchemaEngine.new({ datamodels: undefined }, ignoreLog, bindMigrationAwareSqlAdapterFactory(factory));
}

// The package's main module imports the .wasm file, which Node 20 cannot do without a flag.
async function loadModule(): Promise<EngineModule> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = engine as EngineModule & { __wbg_set_wasm: (wasm: WebAssembly.Exports) => void };
  const path = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(path), {
    './schema_engine_bg.js': { ...(glue as unknown as WebAssembly.ModuleImports), ...timersThatHoldNobody(glue) },
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

/**
 * On PostgreSQL the engine gives up on its lock after ten seconds, and leaves that timer behind when it has the lock. Its
 * process would end so much later, and the server that waits for it would be so much later ready. No timer of the engine
 * holds a process up; its connections do.
 */
function timersThatHoldNobody(glue: object): WebAssembly.ModuleImports {
  const names = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout_'));
  if (names.length !== 1)
    throw new Error(`The schema engine has ${names.length} ways to set a timer. One is expected.`);
  return { [names[0]!]: (then: () => void, ms: number) => setTimeout(then, ms).unref() };
}

export type Migration = { name: string; sql: string };

export const NO_FILTERS = { externalTables: [], externalEnums: [] };

export function toMigrationList(folder: string, migrations: readonly Migration[], provider: string): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

// The engine rejects where it fails; its log only repeats that.
function ignoreLog() {}
