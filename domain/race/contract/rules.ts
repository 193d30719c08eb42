import type { z } from 'zod';
import type { raceRulesSchema } from './rules-schema';

/** The course of a race: announced, running, over, and over with a result that stands. */
export const RACE_STATES = ['scheduled', 'open', 'closed', 'final'] as const;
export type RaceState = (typeof RACE_STATES)[number];

/** content/races/*.yaml, `rules`: what counts and how it is ranked. */
export type RaceRules = z.infer<typeof raceRulesSchema>;
