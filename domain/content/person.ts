import { z } from 'zod';
import { kebabSchema, listWithIds, textSchema, webAddressSchema } from './scalars';

/** Somebody who speaks, races or writes. `source` says where name and role come from. */
export const personSchema = z.strictObject({
  id: kebabSchema,
  name: textSchema(80),
  role: textSchema(120).optional(),
  organisation: textSchema(120).optional(),
  url: webAddressSchema.optional(),
  source: textSchema(300),
});

/** content/people.yaml as a whole. */
export const peopleSchema = listWithIds(personSchema).describe('a list of people, each with id, name and source');

export type Person = z.infer<typeof personSchema>;
