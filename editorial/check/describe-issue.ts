import { z } from 'zod';
import { nameHint } from './name-hint';

type Path = readonly PropertyKey[];

/** A sentence about one fault, and the path of the value at fault. */
export type Fault = { path: Path; message: string };

/** What messages call the whole and its parts, such as `frontmatter` and `field`. */
export type Subject = { whole: string; part: string };

/** Turns what a schema has found into sentences: what is wrong, then what is expected. */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown, subject: Subject): Fault[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, schema, data, subject);
  if (issue.code === 'custom' && issue.message !== DEFAULT_CUSTOM_MESSAGE)
    return [{ path: issue.path, message: issue.message }];
  const expected = expectationOf(schemaAt(schema, issue.path, data));
  const wrong = whatIsWrong(valueAt(data, issue.path), issue);
  return [{ path: issue.path, message: `${labelOf(issue.path, subject)} ${wrong}; expected ${expected}` }];
}

/** What Zod says for a refinement without a message. */
const DEFAULT_CUSTOM_MESSAGE = 'Invalid input';

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  data: unknown,
  subject: Subject,
): Fault[] {
  const holder = optionFor(unwrapped(schemaAt(schema, issue.path, data)), valueAt(data, issue.path));
  const known = holder instanceof z.ZodObject ? Object.keys(holder.shape) : [];
  const within = issue.path.length > 0 ? ` in ${labelOf(issue.path, subject)}` : '';
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: `unknown ${subject.part} \`${key}\`${within}; expected ${nameHint(key, known, `a known ${subject.part}`)}`,
  }));
}

/** The schema of the value at `path`, still in its wrappers: a description may stand on any of them. */
function schemaAt(schema: z.ZodType, path: Path, data: unknown) {
  return path.reduce<z.ZodType | undefined>((outer, key, depth) => {
    const holder = optionFor(unwrapped(outer), valueAt(data, path.slice(0, depth)));
    if (holder instanceof z.ZodObject) return holder.shape[String(key)] as z.ZodType | undefined;
    return holder instanceof z.ZodArray ? (holder.element as z.ZodType) : undefined;
  }, schema);
}

/**
 * The option of a union that the value names. Where it names none, the first will do: the options share the fields that
 * matter.
 */
function optionFor(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const options = schema.options as z.ZodObject[];
  const { discriminator } = schema.def;
  const said = (value as Record<string, unknown> | null | undefined)?.[discriminator];
  return options.find(({ shape }) => (shape[discriminator] as z.ZodType).safeParse(said).success) ?? options[0];
}

/** The schema without optional, nullable and default around it. */
function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  return isWrapper(schema) ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

function isWrapper(schema: z.ZodType | undefined) {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
}

function expectationOf(schema: z.ZodType | undefined): string {
  if (schema?.description) return schema.description;
  if (isWrapper(schema)) return expectationOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodObject ? `the fields ${Object.keys(schema.shape).join(', ')}` : 'another value';
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/** Positions in a list tell an author nothing; the line does. */
function labelOf(path: Path, { whole }: Subject) {
  const names = path.filter((key) => typeof key === 'string');
  if (names.length === 0) return path.length === 0 ? whole : `an entry of ${whole}`;
  const label = `\`${names.join('.')}\``;
  return typeof path.at(-1) === 'number' ? `an entry of ${label}` : label;
}

function whatIsWrong(value: unknown, issue: z.core.$ZodIssue) {
  if (value === undefined) return 'is missing';
  if (value === null || (typeof value === 'string' && value.trim() === '')) return 'is empty';
  if (Array.isArray(value)) return value.length === 0 ? 'is an empty list' : 'is a list';
  if (typeof value === 'object') return 'is a group of fields';
  if (typeof value !== 'string') return `is the ${typeof value} ${JSON.stringify(value)}`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return `has ${value.trim().length} characters`;
  return `is “${value.length > 60 ? `${value.slice(0, 59)}…` : value}”`;
}
