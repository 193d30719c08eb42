// `npm run official`: works on a fresh clone, and beside a running server. It first makes what is missing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, StepError, checkNode, install, step } from '../steps.mjs';

try {
  checkNode();
  await install();
  if (!isClientMade())
    await step('Making the database client', 'npx', ['--no-install', 'prisma', 'generate'], {
      advice: 'The lines above say why; `npm run db:generate` repeats it.',
    });
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register({ tsconfig: join(ROOT, 'tsconfig.json') });
await import('../../server/official-main.ts');

/**
 * Whether the database client fits the schema. After an update it may be older, as it holds the schema from which it
 * was made.
 */
function isClientMade() {
  const client = join(ROOT, 'generated', 'prisma', 'internal', 'class.ts');
  const schema = readFileSync(join(ROOT, 'prisma', 'schema.prisma'), 'utf8');
  return existsSync(client) && readFileSync(client, 'utf8').includes(JSON.stringify(schema));
}
