import { z } from 'zod';
import { dateSchema, kebabSchema, listWithIds, textSchema, timeSchema, webAddressSchema } from './scalars';

export const REPORT_KINDS = ['keynote', 'session', 'race', 'announcement'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Characters. */
export const LONGEST_TITLE = 120;
/** Characters. Short enough for a list and a search result, long enough to decide whether to read on. */
export const SUMMARY_LENGTH = { shortest: 40, longest: 200 } as const;

const unknown = z.literal('unknown');

const sessionSchema = z
  .strictObject({
    title: textSchema(200).optional(),
    date: z.union([unknown, dateSchema]).describe('a date that exists, written YYYY-MM-DD, or `unknown`'),
    time: z.union([unknown, timeSchema]).describe("a time in quotes, written 'HH:MM', or `unknown`"),
    place: textSchema(120).describe('the room or hall, or `unknown`'),
  })
  .describe('date, time and place of the session, each of them a value or `unknown`');

const sourceSchema = z.strictObject({
  id: kebabSchema,
  title: textSchema(300),
  url: webAddressSchema.optional(),
  note: textSchema(500).optional(),
});

const drawingSchema = z
  .string()
  .regex(/^[\w-]+\.svg$/)
  .describe('the name of an svg file in content/figures/');

const correctionSchema = z.strictObject({ date: dateSchema, text: textSchema(500) });

/** The frontmatter of content/reports/<slug>.mdx. `editorial` checks that the people exist. */
export const reportFrontmatterSchema = z
  .strictObject({
    title: textSchema(LONGEST_TITLE),
    summary: z
      .string()
      .trim()
      .min(SUMMARY_LENGTH.shortest)
      .max(SUMMARY_LENGTH.longest)
      .describe(`a text of ${SUMMARY_LENGTH.shortest} to ${SUMMARY_LENGTH.longest} characters`),
    kind: z.enum(REPORT_KINDS).describe(`one of ${REPORT_KINDS.join(', ')}`),
    session: sessionSchema,
    speakers: z.array(kebabSchema).describe('a list of ids of content/people.yaml, or []'),
    tags: z.array(kebabSchema).describe('a list of tags such as `serverless`, or []'),
    author: kebabSchema.describe('an id of content/people.yaml'),
    published: dateSchema,
    updated: dateSchema,
    /** When on that day, at the venue: feeds are ordered by it. */
    updatedTime: timeSchema.describe("a time at the venue in quotes, written 'HH:MM'").optional(),
    order: z.int().describe('a whole number: the position in the day'),
    /** What stands beside its title in lists, on Today and in link previews. Left out: a drawing of its kind. */
    drawing: drawingSchema.optional(),
    sources: listWithIds(sourceSchema).min(1).describe('a list of at least one source, each with id and title'),
    corrections: z.array(correctionSchema).describe('a list of corrections, each with date and text, or []'),
    draft: z.boolean().describe('true or false').default(false),
  })
  .superRefine(({ published, updated }, context) => {
    // A day that is none is told as such, and cannot be compared.
    if (updated >= published || !/^\d{4}-\d\d-\d\d$/.test(published)) return;
    const message = `\`updated\` is ${updated}, before \`published\`; expected ${published} or later`;
    context.addIssue({ code: 'custom', path: ['updated'], message });
  })
  .describe('the fields of a report');

export type ReportFrontmatter = z.infer<typeof reportFrontmatterSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Correction = z.infer<typeof correctionSchema>;

/** A heading a reader can jump to; `id` is the anchor on the page. */
export type Heading = { id: string; text: string; depth: 2 | 3 };

/** A report: its frontmatter, and what is derived from its body. */
export type Report = ReportFrontmatter & {
  slug: string;
  /** Path from the project's root. */
  file: string;
  /** Words of prose: no frontmatter, no code blocks, no props. */
  words: number;
  /** Whole minutes to read, never 0. */
  minutes: number;
  headings: Heading[];
  /** Ids of the glossary terms that the body links, each once, in order of first use. */
  terms: string[];
  /** File names in content/figures/, each once, in order of first use. */
  figures: string[];
};
