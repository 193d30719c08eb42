import { z } from 'zod';

/*
 * The description of each schema says what an author should have written. Messages of the content check end with it,
 * so it has to read well after “expected”.
 */

/** A name used as an id, a tag or a file name: lower case, digits, single hyphens (`multi-az`). */
export const kebabSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe('lower-case letters, digits and hyphens, such as `multi-az`');

/** A calendar day that exists, `YYYY-MM-DD`. Days can be compared as text. */
export const dateSchema = z.iso.date().describe('a date that exists, written YYYY-MM-DD');

/** A time of day where the event takes place, `HH:MM`, 00:00 to 23:59. */
export const timeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .describe('a time of day, written HH:MM');

/** An absolute web address. Only http and https, so that no link can run a script. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/ })
  .regex(/^https?:\/\/[^/]/)
  .describe('a full web address that starts with https://');

/** Trimmed text of 1 to `longest` characters. */
export function textSchema(longest = 200) {
  return z.string().trim().min(1).max(longest).describe(`a text of 1 to ${longest} characters`);
}

/** An address within the site, with or without an anchor. `editorial` checks that the page exists. */
export const internalLinkSchema = z
  .string()
  .regex(/^\/(?!\/)\S*$/)
  .describe('an address within the site that starts with /, such as /reports/keynote');

/** A list of entries with ids, each id once. The problem is reported at the second entry with the same id. */
export function listWithIds<Listed extends z.ZodType<{ id: string }>>(entry: Listed) {
  return z.array(entry).superRefine((entries, context) => {
    const seen = new Set<string>();
    entries.forEach(({ id }, index) => {
      if (seen.has(id)) {
        const message = `the id \`${id}\` is already taken further up; expected a different id`;
        context.addIssue({ code: 'custom', path: [index, 'id'], message });
      }
      seen.add(id);
    });
  });
}
