import type { z } from 'zod';
import { describeIssue } from './describe-issue';
import type { Subject } from './describe-issue';
import type { ContentProblem } from '@/editorial/read/problem';
import { quoted } from '@/editorial/read/yaml-quotes';
import type { YamlText } from '@/editorial/read/yaml-text';

export type Checked<Value> = { value: Value | null; problems: ContentProblem[] };

/** Checks YAML against its schema. What YAML itself cannot read is reported alone. */
export function checkSchema<Schema extends z.ZodType>(
  yaml: YamlText,
  schema: Schema,
  subject: Subject,
): Checked<z.infer<Schema>> {
  if (yaml.data === undefined) return { value: null, problems: yaml.problems };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: yaml.problems.length > 0 ? null : result.data, problems: yaml.problems };
  // What was said of a line already explains what else is wrong with it.
  const said = new Set(yaml.problems.map(({ line }) => line));
  const found = result.error.issues.flatMap((issue) =>
    describeIssue(issue, schema, yaml.data, subject).map(({ path, message }) => ({
      file: yaml.file,
      line: yaml.lineOf(path),
      message: message + quotesHint(issue, yaml),
    })),
  );
  const problems = found.filter(({ line }) => !said.has(line)).filter(isFirst);
  return { value: null, problems: [...yaml.problems, ...problems] };
}

/** Two rules of one value may say the same of it. */
const isFirst = (problem: ContentProblem, index: number, all: readonly ContentProblem[]): boolean =>
  all.findIndex(({ line, message }) => line === problem.line && message === problem.message) === index;

/** `2018`, `null` and `[x]` are no texts to YAML, though somebody meant them as one. */
function quotesHint(issue: z.core.$ZodIssue, yaml: YamlText): string {
  const written = issue.code === 'invalid_type' && issue.expected === 'string' ? yaml.writtenAt(issue.path) : null;
  return written === null ? '' : ` (as a text in quotes: ${quoted(written)})`;
}
