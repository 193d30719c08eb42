import type { RaceRules } from '@/domain/race/contract/rules';

/** What the desk knows about a race before it has asked. */
export type DeskRace = { slug: string; name: string; rules: Pick<RaceRules, 'plausibleFromMs' | 'maxResetsPerLap'> };
