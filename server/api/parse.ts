import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { CauseFacts } from '@/domain/causes';
import { detailOf, isCause } from '@/server/details';
import { failure } from '@/server/failures';
import type { Outcome } from '@/server/failures';

/** Parses what was sent by a schema. Otherwise fails as `invalid`, and names the field and what is expected there. */
export function parse<T>(schema: z.ZodType<T>, given: unknown): Outcome<T> {
  const result = schema.safeParse(given, { error: sayIssue });
  if (result.success) return { ok: true, value: result.data };
  const { issues } = result.error;
  // A misspelt field causes two issues, as its right name is missing, too. The unknown name says more.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  const field = path.join('.');
  const cause = isCause(issue.message) ? issue.message : undefined;
  const says = cause ? detailOf(cause, factsOf(issue)) : issue.message;
  const more = { ...(field && { field }), ...(cause && { cause }) };
  return { ok: false, failure: failure('invalid', `${field || 'The body'}: ${says}.`, more) };
}

const factsOf = (issue: z.core.$ZodIssue) => (issue.code === 'custom' ? (issue.params as CauseFacts | undefined) : {});

/** The message for an issue whose schema has none of its own. */
function sayIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return sayUnknown(issue.keys[0]!, issue.inst);
    case 'invalid_type':
      return `${issue.input === undefined ? 'missing; ' : ''}expected ${kindOf(issue)}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => `'${String(value)}'`).join(' or ')}`;
    case 'too_small':
      return `expected ${issue.origin === 'string' ? `${issue.minimum} or more characters` : `${issue.minimum} or more`}`;
    case 'too_big':
      return `expected ${issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'written in a form that is not expected here';
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return 'not as expected';
  }
}

const FORMATS: Partial<Record<string, string>> = {
  uuid: 'expected a UUID, such as 01936f2c-5f6e-7cc3-8a40-0a3c1f8f7d11',
  datetime: 'expected a moment with its zone, such as 2026-11-24T10:02:03.456Z',
};

const KINDS: Partial<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text in quotes',
  boolean: 'true or false',
  object: 'an object in braces',
};

function kindOf({ expected, inst }: { expected: string; inst?: unknown }) {
  // A schema of whole numbers reports anything that is no number as an issue of `number`.
  const kind = inst instanceof z.ZodNumberFormat ? 'int' : expected;
  return KINDS[kind] ?? kind;
}

function sayUnknown(key: string, schema: z.core.$ZodType | z.core.$ZodCheck | undefined) {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const nearest = known.length > 0 ? closest(key, known) : '';
  const isSlip =
    nearest !== '' && distance(key.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, nearest.length / 3);
  return `no such field; expected ${isSlip ? nearest : `one of ${known.join(', ')}`}`;
}
