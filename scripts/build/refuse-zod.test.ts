import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { refuseZod } from './refuse-zod';

async function bundled(code: string) {
  const stdin = { contents: code, resolveDir: process.cwd(), sourcefile: 'a-page.ts', loader: 'ts' as const };
  const { metafile } = await build({ stdin, bundle: true, write: false, metafile: true, treeShaking: true });
  return () => refuseZod(metafile, ['a-page.ts']);
}

test('a script that imports a schema ends the build, which names the files in between', async () => {
  const check = await bundled(`import { lapSchema } from '@/domain/race/contract/lap-schema'; console.log(lapSchema);`);
  expect(check).toThrow(
    'domain/race/contract/lap-schema.ts brings Zod to the phone (a-page.ts imports domain/race/contract/lap-schema.ts). Import types only',
  );
});

test('an import that bundling would drop is refused too: the next change would use it', async () => {
  expect(await bundled(`import { boardSchema } from '@/domain/race/contract/board-schema';`)).not.toThrow();
  expect(await bundled(`import '@/domain/race/contract/board-schema';`)).toThrow(
    'domain/race/contract/board-schema.ts brings Zod',
  );
});

test('types, constants and outlines of the same things are welcome', async () => {
  const check = await bundled(`
    import type { Lap } from '@/domain/race/contract/lap-schema';
    import { isLap } from '@/domain/race/contract/lap-outline';
    import { WATCHED_ROWS } from '@/domain/race/contract/board';
    console.log(isLap, WATCHED_ROWS, null as Lap | null);`);
  expect(check).not.toThrow();
});
