import { z } from 'zod';
import { LONGEST_LAP_MS, MOST_RESETS, RANKINGS } from '@/domain/race/rule-limits';

export const raceRulesSchema = z
  .strictObject({
    ranking: z.enum(RANKINGS).describe('best-lap or best-average'),
    averageOf: z
      .int()
      .min(2)
      .max(20)
      .optional()
      .describe('how many consecutive laps the average is of, 2 to 20; only with best-average'),
    runSeconds: z.int().min(1).max(3_600).nullable().describe('the length of a run in seconds, 1 to 3600, or null'),
    maxRuns: z.int().min(1).max(100).nullable().describe('the most runs of one racer, 1 to 100, or null: any number'),
    maxResetsPerLap: z
      .int()
      .min(0)
      .max(MOST_RESETS)
      .nullable()
      .describe(`the most resets of a lap that counts, 0 to ${MOST_RESETS}, or null: any number`),
    plausibleFromMs: z
      .int()
      .min(0)
      .max(LONGEST_LAP_MS)
      .describe('milliseconds: a faster lap is flagged for the officials, never dropped'),
    verification: z.enum(['required', 'none']).describe('required or none'),
  })
  .superRefine(({ ranking, averageOf }, context) => {
    if ((ranking === 'best-average') === (averageOf !== undefined)) return;
    const message = 'averageOf belongs to best-average, and only to it; expected the number of laps with best-average';
    context.addIssue({ code: 'custom', path: ['averageOf'], message });
  })
  .describe('the rules of the race');
