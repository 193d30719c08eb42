import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '@/editorial/content/load-content';

/** Where the server finds the races, in the shape of racesFileSchema. It reads neither content/ nor YAML. */
export const RACES_FILE = 'dist/races.json';

export async function writeRaces(root = process.cwd()): Promise<{ races: number }> {
  const { races } = await loadContent({ root });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, RACES_FILE), JSON.stringify(races));
  return { races: races.length };
}
