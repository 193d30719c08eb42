import { readFile } from 'node:fs/promises';
import { racesFileSchema } from '@/domain/content/race';
import type { RaceEntry } from '@/domain/content/race';
import { StartError } from '@/server/start-error';

/** Reads the races that the build wrote from content/races/. None where it wrote no file. */
export async function readRaces(file: string): Promise<RaceEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return [];
  try {
    return racesFileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new StartError(`${file} is not what this version of the build writes. Build again: npm run build`, {
      cause: error,
    });
  }
}
