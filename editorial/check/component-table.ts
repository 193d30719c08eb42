import { z } from 'zod';
import { dateSchema, kebabSchema, textSchema } from '@/domain/content/scalars';

/** What the id in a prop names. */
export type Reference = 'source' | 'term' | 'quiz' | 'race' | 'figure' | 'tier';

export type ComponentRule = {
  props: z.ZodObject;
  /** Props that name something that is defined elsewhere. */
  refers?: Record<string, Reference>;
  /**
   * What stands between its tags. `text`: something to read. `none`: it closes at once, `<Figure … />`. Otherwise: the
   * one component that it may hold.
   */
  holds: 'text' | 'none' | 'KeyFigure' | 'Moment';
  /** The component in which it has to stand. */
  inside?: string;
};

const STATUSES = ['available', 'preview', 'announced', 'open-source'] as const;
const ASIDE_KINDS = ['note', 'changed', 'reporter', 'unverified'] as const;

const text = z.string().trim().min(1).describe('a text');
const source = kebabSchema.describe('an id of the `sources` of this report');

const asideProps = z
  .strictObject({
    kind: z.enum(ASIDE_KINDS).describe(`one of ${ASIDE_KINDS.join(', ')}`),
    title: text.optional(),
    date: dateSchema.optional(),
  })
  .superRefine(({ kind, date }, context) => {
    if (kind !== 'changed' || date !== undefined) return;
    const message = 'kind "changed" comes without a date; expected date="YYYY-MM-DD", the day on which it held';
    context.addIssue({ code: 'custom', path: ['date'], message });
  });

/** The components that a report may use, and the props of each. */
export const componentTable: Record<string, ComponentRule> = {
  Announcement: {
    props: z.strictObject({
      service: textSchema(120),
      status: z.enum(STATUSES).describe(`one of ${STATUSES.join(', ')}`),
      later: text.optional(),
      source,
    }),
    refers: { source: 'source' },
    holds: 'text',
  },
  KeyFigures: { props: z.strictObject({}), holds: 'KeyFigure' },
  KeyFigure: {
    props: z.strictObject({ value: textSchema(30), unit: textSchema(60).optional(), source }),
    refers: { source: 'source' },
    holds: 'text',
    inside: 'KeyFigures',
  },
  Tier: {
    props: z.strictObject({
      users: z.int().min(1).describe('a whole number in braces, such as {1000}'),
      asks: z.array(text).min(1).describe("a list in braces, such as {['Load balancer']}"),
      source,
    }),
    refers: { source: 'source' },
    holds: 'text',
  },
  TierDiagram: {
    props: z.strictObject({
      tier: kebabSchema.describe('an id of the `tiers` of content/tiers.yaml'),
      caption: text.optional(),
    }),
    refers: { tier: 'tier' },
    holds: 'none',
  },
  Timeline: { props: z.strictObject({ label: text }), holds: 'Moment' },
  Moment: { props: z.strictObject({ at: textSchema(60), title: textSchema(120) }), holds: 'text', inside: 'Timeline' },
  Aside: { props: asideProps, holds: 'text' },
  Fact: { props: z.strictObject({ source }), refers: { source: 'source' }, holds: 'text' },
  Term: {
    props: z.strictObject({ id: kebabSchema.describe('an id of content/glossary.yaml') }),
    refers: { id: 'term' },
    holds: 'text',
  },
  Figure: {
    props: z.strictObject({
      src: z
        .string()
        .regex(/^[^/\\]+$/)
        .describe('the name of a file in content/figures/, without a folder'),
      alt: text.describe('an alternative text: what the picture shows, in words'),
      caption: text.optional(),
    }),
    refers: { src: 'figure' },
    holds: 'none',
  },
  QuizLink: { props: z.strictObject({ quiz: kebabSchema }), refers: { quiz: 'quiz' }, holds: 'text' },
  RaceLink: { props: z.strictObject({ race: kebabSchema }), refers: { race: 'race' }, holds: 'text' },
};
