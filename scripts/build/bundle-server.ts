import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes the server, `server.js`, and the command for officials, `official.js`. Beside them lies what both need, and what
 * only some servers load: the part that works with PostgreSQL.
 */
export async function bundleServer(folder = 'dist', project = process.cwd()): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (/^server-\w+\.js(?:\.map)?$/.test(name)) rmSync(join(folder, name));
  const { outputFiles } = await build({
    entryPoints: {
      server: join(project, 'server', 'main.ts'),
      official: join(project, 'server', 'official-main.ts'),
    },
    outdir: join(project, folder),
    chunkNames: 'server-[hash]',
    // Without it the packages of a part are loaded with the whole.
    splitting: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    absWorkingDir: project,
    write: false,
    logLevel: 'warning',
  });
  for (const { path, contents } of outputFiles) writeFileSync(join(folder, basename(path)), contents);
}
