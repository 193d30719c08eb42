import type { Metafile } from 'esbuild';

const ZOD = /(^|\/)node_modules\/zod\//;

/**
 * Ends the build if a script of the pages contains Zod, and says which file brought it. Zod weighs as much as a page,
 * with its schemas and its words of all languages. What the phone reads is checked by outlines (domain/outline.ts).
 */
export function refuseZod({ inputs }: Pick<Metafile, 'inputs'>, entries: readonly string[]): void {
  const way = wayToZod(inputs, entries);
  if (way === null) return;
  throw new Error(
    `${way.at(-1)} brings Zod to the phone (${way.join(' imports ')}). Import types only, or a module without schemas.`,
  );
}

/** The files from an entry to the first one that imports Zod. Null where none does. */
function wayToZod(inputs: Metafile['inputs'], entries: readonly string[]): string[] | null {
  const ways = entries.map((entry) => [entry]);
  const seen = new Set(entries);
  for (const way of ways) {
    const imports = inputs[way.at(-1)!]?.imports ?? [];
    if (imports.some(({ path }) => ZOD.test(path))) return way;
    for (const { path } of imports)
      if (!seen.has(path)) {
        seen.add(path);
        ways.push([...way, path]);
      }
  }
  return null;
}
