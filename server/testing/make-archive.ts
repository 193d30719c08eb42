import type { RaceEntry } from '@/domain/content/race';
import { makeRace } from './make-keeper';

/** A race from the past: placed racers, no times. */
export function makeArchive(slug = 'final-2018'): RaceEntry {
  const placed: NonNullable<RaceEntry['race']['archive']>['placed'] = [
    { name: 'Saketh', place: 'finalist' },
    { name: 'Rick', place: 'champion' },
  ];
  const archive = { placed, note: 'Times were not recorded.', sources: [] };
  return makeRace(slug, { name: 'Final 2018', rules: undefined, archive });
}
