import type { z } from 'zod';
import type { raceRulesSchema } from './rules-schema';

/** What a race ranks by. */
export const RANKINGS = ['best-lap', 'best-average'] as const;

/** The course of a race: announced, running, over, and over with a result that stands. */
export const RACE_STATES = ['scheduled', 'open', 'closed', 'final'] as const;
export type RaceState = (typeof RACE_STATES)[number];

/** Milliseconds of the fastest and the slowest lap that can be entered: one, and an hour. */
export const SHORTEST_LAP_MS = 1;
export const LONGEST_LAP_MS = 3_600_000;

/** More resets than this in one lap are a typing mistake. */
export const MOST_RESETS = 999;

/** content/races/*.yaml, `rules`: what counts and how it is ranked. */
export type RaceRules = z.infer<typeof raceRulesSchema>;
