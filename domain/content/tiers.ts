import { z } from 'zod';
import { kebabSchema, listWithIds, textSchema } from './scalars';
import { wrapLabel } from './wrap-label';

/** What a component is for. The diagram has a band for each group of kinds (domain/tiers/layout-tiers.ts). */
export const COMPONENT_KINDS = [
  'client',
  'edge',
  'balance',
  'compute',
  'data',
  'cache',
  'async',
  'observe',
  'identity',
  'place',
] as const;

/** As much as fits into a box on a small phone, together with a mark. */
const labelSchema = textSchema(26)
  .refine((label) => wrapLabel(label).length <= 2 && wrapLabel(label).every((line) => line.length <= 13))
  .describe('a short text that fits into two lines of 11 letters');

const sectionSchema = z
  .string()
  .regex(/^reports\/[a-z0-9-]+#\S+$/)
  .describe('a section of a report, written reports/<slug>#<heading>');

const componentIdSchema = kebabSchema.describe('the id of a component further up');

const componentIdsSchema = z.array(componentIdSchema).describe('a list of ids of components').default([]);

export const tierComponentSchema = z.strictObject({
  id: kebabSchema,
  /** The text in the box. */
  label: labelSchema,
  name: textSchema(80),
  /** One sentence: what it does, on every tier. */
  purpose: textSchema(240),
  term: kebabSchema.describe('an id of content/glossary.yaml').optional(),
  section: sectionSchema.optional(),
  /** What held in the year of the talk and may not hold today. */
  noteOnThatDay: textSchema(240).optional(),
  /** The talk does not name it, but the drawing needs it. */
  assumed: z.boolean().describe('true or false').optional(),
  kind: z.enum(COMPONENT_KINDS).describe(`one of ${COMPONENT_KINDS.join(', ')}`),
});

export const tierSchema = z.strictObject({
  id: kebabSchema,
  title: textSchema(80),
  /** The tier holds from this number of users on. */
  fromUsers: z.int().min(1).describe('a whole number, 1 or more'),
  /** The number in the words of the talk. */
  usersLabel: textSchema(40),
  summary: textSchema(400),
  section: sectionSchema,
  add: componentIdsSchema,
  remove: componentIdsSchema,
  replace: z
    .array(z.strictObject({ from: componentIdSchema, to: componentIdSchema, why: textSchema(300) }))
    .describe('a list, each with from, to and why')
    .default([]),
  /** Changes of components that stay. */
  move: z
    .array(z.strictObject({ component: componentIdSchema, what: textSchema(240) }))
    .describe('a list, each with component and what')
    .default([]),
  /** Why a component is needed from this tier on, by its id. */
  why: z.record(z.string(), textSchema(300)).describe('a sentence for ids of components').default({}),
  lesson: textSchema(300),
});

/** content/tiers.yaml: an architecture that grows with the number of its users. */
export const tiersSchema = z
  .strictObject({
    report: kebabSchema.describe('the slug of a report'),
    intro: textSchema(600),
    components: listWithIds(tierComponentSchema)
      .refine((components) => components.length > 0)
      .describe('a list of parts, each with id, label, name, purpose and kind'),
    tiers: listWithIds(tierSchema)
      .refine((tiers) => tiers.length > 0)
      .superRefine((tiers, context) => {
        tiers.forEach(({ fromUsers }, index) => {
          const before = tiers[index - 1]?.fromUsers ?? 0;
          if (fromUsers > before) return;
          const message = `the tier begins at ${fromUsers} users, the one before it at ${before}; expected more`;
          context.addIssue({ code: 'custom', path: [index, 'fromUsers'], message });
        });
      })
      .describe('a list of tiers, each with id, title, fromUsers, usersLabel, summary, section and lesson'),
  })
  .describe('the fields report, intro, components and tiers');

export type ComponentKind = (typeof COMPONENT_KINDS)[number];
export type TierComponent = z.infer<typeof tierComponentSchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Tiers = z.infer<typeof tiersSchema>;
