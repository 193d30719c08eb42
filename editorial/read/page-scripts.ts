import { readFileSync } from 'node:fs';

/** The hashed addresses of the script of an interactive part: its own file, and the files that it imports. */
export type IslandScript = { src: string; imports: string[] };

export type PageScripts = {
  /** Code for the head, which runs before the first paint and asks for the reader script. */
  beforePaint: string;
  islands: Record<string, IslandScript>;
};

/** What scripts/build/build-scripts.ts has bundled. Throws if that has not run yet. */
export function pageScripts(): PageScripts {
  return JSON.parse(readFileSync('generated/scripts.json', 'utf8')) as PageScripts;
}

/** The script of an interactive part, by the name of its file in components/islands. Throws if there is none. */
export function islandScript(name: string): IslandScript {
  const script = pageScripts().islands[name];
  if (!script) throw new Error(`there is no components/islands/${name}.ts`);
  return script;
}
