import { readFileSync } from 'node:fs';

/** Addresses of the script of an interactive part, with their hashes: its own file, and those that it imports. */
export type IslandScript = { src: string; imports: string[] };

export type PageScripts = {
  /** Code for the head, to run before the first paint; it asks for the reader script. */
  beforePaint: string;
  islands: Record<string, IslandScript>;
};

/** What scripts/build/build-scripts.ts bundled. Throws where that has not run yet. */
export function pageScripts(): PageScripts {
  return JSON.parse(readFileSync('generated/scripts.json', 'utf8')) as PageScripts;
}

/** The script of an interactive part, by the name of its file in components/islands. Throws where there is none. */
export function islandScript(name: string): IslandScript {
  const script = pageScripts().islands[name];
  if (!script) throw new Error(`there is no components/islands/${name}.ts`);
  return script;
}
