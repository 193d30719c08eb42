import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { racesFileSchema } from '@/domain/content/race';
import { temporaryContent } from '@/editorial/testing/temporary-content';
import { RACES_FILE, writeRaces } from './write-races';

test('the server gets the races in their order, as it expects to read them', async () => {
  const root = await temporaryContent();
  expect(await writeRaces(root)).toEqual({ races: 2 });
  const races = racesFileSchema.parse(JSON.parse(readFileSync(join(root, RACES_FILE), 'utf8')));
  expect(races.map(({ slug }) => slug)).toEqual(['open', 'final']);
  expect(races[0]!.race).toMatchObject({ opens: null, closes: null, rulesInWords: [], rules: { maxRuns: null } });
});
