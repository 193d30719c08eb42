import { z } from 'zod';
import { dateSchema, internalLinkSchema, textSchema, webAddressSchema } from './scalars';

const colourSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .describe("a colour in quotes, written '#rrggbb'");

const themeSchema = z
  .strictObject({ paper: colourSchema, ink: colourSchema, accent: colourSchema })
  .describe('the colours paper, ink and accent');

const datesSchema = z
  .strictObject({ start: dateSchema, end: dateSchema.optional() })
  .superRefine(({ start, end }, context) => {
    if (end === undefined || end >= start) return;
    const message = `the event ends on ${end}, before it starts; expected ${start} or later`;
    context.addIssue({ code: 'custom', path: ['end'], message });
  })
  .describe('the first day as start and, where it is known, the last as end');

/** content/event.yaml: all that the product knows about the conference it is installed for. */
export const eventSchema = z
  .strictObject({
    name: textSchema(80),
    shortName: textSchema(30),
    tagline: textSchema(120),
    description: textSchema(300),
    dates: datesSchema,
    timeZone: z.string().refine(isTimeZone).describe('an IANA time zone, such as America/Los_Angeles'),
    place: textSchema(120),
    url: webAddressSchema
      .refine((url) => !url.endsWith('/'))
      .describe('the address of this site without a slash at its end, such as https://daypass.example'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
      .describe('a language tag, such as en'),
    categories: z
      .array(textSchema(40))
      .default([])
      .describe('a list of categories for app stores, such as news (https://github.com/w3c/manifest/wiki/Categories)'),
    links: z
      .array(z.strictObject({ title: textSchema(120), url: webAddressSchema }))
      .default([])
      .describe('a list of links, each with title and url'),
    colours: z.strictObject({ light: themeSchema, dark: themeSchema }).describe('the two themes light and dark'),
    mistakes: z
      .strictObject({ text: textSchema(300), url: webAddressSchema })
      .describe('a text and a url: where a reader reports a mistake'),
    day: z
      .strictObject({ label: textSchema(40), date: dateSchema })
      .describe('the day the reports are about, as label and date'),
    highlights: z
      .array(z.strictObject({ title: textSchema(80), text: textSchema(200), href: internalLinkSchema }))
      .default([])
      .describe('a list of cards, each with title, text and href'),
  })
  .describe('the fields of the event');

export type Event = z.infer<typeof eventSchema>;

function isTimeZone(name: string) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
