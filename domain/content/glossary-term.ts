import { z } from 'zod';
import { kebabSchema, listWithIds, textSchema, webAddressSchema } from './scalars';

/** Longest definition that still fits the sheet on a small phone without scrolling. */
export const LONGEST_DEFINITION = 240;

/** A term a reader can open where it is used. `short` is an abbreviation, `asOf` the year the definition holds for. */
export const glossaryTermSchema = z.strictObject({
  id: kebabSchema,
  term: textSchema(80),
  short: textSchema(30).optional(),
  definition: textSchema(LONGEST_DEFINITION),
  source: z
    .strictObject({ title: textSchema(200), url: webAddressSchema })
    .describe('the title and url of where the definition comes from'),
  aliases: z.array(textSchema(80)).describe('a list of other names').optional(),
  asOf: z
    .preprocess(yearAsText, z.string().regex(/^\d{4}$/))
    .describe("a year, such as '2018'")
    .optional(),
  see: z.array(kebabSchema).describe('a list of ids of other terms').optional(),
});

/** content/glossary.yaml as a whole. */
export const glossarySchema = listWithIds(glossaryTermSchema).describe(
  'a list of terms, each with id, term, definition and source',
);

export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;

/** YAML reads 2018 without quotes as a number. Authors should not have to know that. */
function yearAsText(value: unknown) {
  return typeof value === 'number' ? String(value) : value;
}
