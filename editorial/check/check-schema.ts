import type { z } from 'zod';
import { describeIssue } from './describe-issue';
import type { Subject } from './describe-issue';
import type { ContentProblem } from '@/editorial/read/problem';
import type { YamlText } from '@/editorial/read/yaml-text';

export type Checked<Value> = { value: Value | null; problems: ContentProblem[] };

/** Checks YAML against its schema. Broken syntax is reported alone, as everything after it would be guesswork. */
export function checkSchema<Schema extends z.ZodType>(
  yaml: YamlText,
  schema: Schema,
  subject: Subject,
): Checked<z.infer<Schema>> {
  if (yaml.problems.length > 0) return { value: null, problems: yaml.problems };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: result.data, problems: [] };
  const faults = result.error.issues.flatMap((issue) => describeIssue(issue, schema, yaml.data, subject));
  const problems = faults.map(({ path, message }) => ({ file: yaml.file, line: yaml.lineOf(path), message }));
  return { value: null, problems };
}
