import type { z } from 'zod';
import type { raceRulesSchema } from './rules-schema';

/** In order: announced, running, over, over with a final result. */
export const RACE_STATES = ['scheduled', 'open', 'closed', 'final'] as const;
export type RaceState = (typeof RACE_STATES)[number];

/** `rules` in content/races/*.yaml: which laps count, and how they are ranked. */
export type RaceRules = z.infer<typeof raceRulesSchema>;
