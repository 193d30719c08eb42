import { z } from 'zod';
import { kebabSchema, textSchema, webAddressSchema } from './scalars';
import { raceRulesSchema } from '@/domain/race/contract/rules-schema';

const momentSchema = z.iso
  .datetime({ offset: true })
  .describe("a moment with its zone in quotes, such as '2018-11-29T08:30:00-08:00'");

const figureNameSchema = z
  .string()
  .regex(/^[^/\\]+$/)
  .describe('the name of a file in content/figures/, without a folder');

const trackSchema = z
  .strictObject({
    name: textSchema(80),
    lengthMetres: z.number().positive().describe('metres, more than 0'),
    widthMetres: z.number().positive().describe('metres, more than 0'),
    note: textSchema(300).optional(),
    /** A drawing of it, from content/figures. */
    figure: z
      .strictObject({ src: figureNameSchema, alt: textSchema(400) })
      .describe('src, a file in content/figures/, and alt, what it shows in words')
      .optional(),
    source: webAddressSchema.optional(),
  })
  .describe('the track: name, lengthMetres, widthMetres');

/** A racer of a race from the past. Racers without a recorded place are `finalist`. */
const placedSchema = z.strictObject({
  name: textSchema(40),
  place: z.enum(['champion', 'second', 'third', 'finalist']).describe('champion, second, third or finalist'),
  note: textSchema(200).optional(),
});

const archiveSchema = z
  .strictObject({
    placed: z.array(placedSchema).min(1).describe('the racers, each with name and place'),
    note: textSchema(400).describe('what is known about the times, 1 to 400 characters'),
    sources: z.array(webAddressSchema).describe('web addresses'),
  })
  .describe('placed, note and sources of a race from the past');

/**
 * content/races/<slug>.yaml. A race with `archive` is over and takes no laps. A race without `opens` is open from the
 * start; one without `closes` stays open until an official closes it.
 */
export const raceContentSchema = z
  .strictObject({
    name: textSchema(80),
    summary: textSchema(300),
    /** Slug of the report about it. */
    report: kebabSchema.optional(),
    track: trackSchema.optional(),
    rules: raceRulesSchema.optional(),
    rulesInWords: z.array(textSchema(300)).describe('a list of sentences that racers read').default([]),
    opens: momentSchema.nullable().default(null),
    closes: momentSchema.nullable().default(null),
    archive: archiveSchema.optional(),
    order: z.int().default(0).describe('a whole number: where it stands in the list'),
  })
  .superRefine((race, context) => {
    if (Boolean(race.archive) === Boolean(race.rules)) {
      const message = race.archive
        ? 'a race from the past has no rules; expected archive or rules'
        : 'the rules are missing; expected rules, or archive for a race from the past';
      context.addIssue({ code: 'custom', path: ['rules'], message });
    }
    if (race.opens && race.closes && Date.parse(race.opens) >= Date.parse(race.closes))
      context.addIssue({
        code: 'custom',
        path: ['closes'],
        message: 'the race closes before it opens; expected a later moment',
      });
  })
  .describe('the fields of a race');

export type RaceContent = z.infer<typeof raceContentSchema>;
/** dist/races.json, which the build writes for the server. */
export const racesFileSchema = z.array(z.object({ slug: kebabSchema, race: raceContentSchema }));
export type RaceEntry = z.infer<typeof racesFileSchema>[number];
