import { expect, test } from 'vitest';
import { ROOT } from '@/scripts/steps.mjs';
import { readLintConfig } from '@/scripts/checks/lint/testing/read-lint-config';
import { codeOf, foldersInCircles } from './folder-circles';

/** The rooms of what looks after the product. Lint lets them import from everywhere. */
const TOOLS = ['scripts', 'e2e', 'bench'];

/** The rooms of the product: those whose arrows lint holds. */
async function productRooms(): Promise<string[]> {
  const [, arrows] = (await readLintConfig()).rules['daypass/rooms-import'];
  return Object.keys(arrows).filter((room) => !TOOLS.includes(room.split('/')[0]!));
}

test(
  'no folder of a room imports from one that imports from it, itself or over others',
  { timeout: 60_000 },
  async () => {
    const code = await Promise.all([...(await productRooms()), ...TOOLS].map((room) => codeOf(ROOT, room)));
    expect(code.length).toBeGreaterThan(5 + TOOLS.length);
    expect(foldersInCircles(new Map(code.flat()))).toEqual([]);
  },
);

const circlesIn = (files: Record<string, string>) => foldersInCircles(new Map(Object.entries(files)));

test('a circle is told once, with the files that make it', () => {
  expect(
    circlesIn({
      'domain/a/one.ts': "import { two } from '@/domain/b/two';",
      'domain/b/two.ts': "export { three } from '@/domain/c/three';",
      'domain/c/three.tsx': "const late = () => import('@/domain/a/other');",
      'domain/a/other.ts': "import './one';",
    }),
  ).toEqual([
    'domain/a -> domain/b (one.ts -> two.ts), domain/b -> domain/c (two.ts -> three.tsx), domain/c -> domain/a (three.tsx -> other.ts)',
  ]);
});

test('types make a circle as values do', () => {
  expect(
    circlesIn({
      'domain/a/one.ts': "import type { Two } from '@/domain/b/two';",
      'domain/b/two.ts': "import { one } from '@/domain/a/one';",
    }),
  ).toHaveLength(1);
});

test('arrows of one direction, and those between a folder and what is in it, are no circle', () => {
  expect(
    circlesIn({
      'domain/a/one.ts': "import { two } from '@/domain/b/two';\nimport './other';",
      'domain/a/other.ts': "import { two } from '@/domain/b/two';\nimport { z } from 'zod';",
      'domain/b/two.ts': "import { three } from '@/domain/b/inner/three';",
      'domain/b/inner/three.ts': "import { four } from '@/domain/b/four';",
      'domain/b/four.ts': '',
    }),
  ).toEqual([]);
});
