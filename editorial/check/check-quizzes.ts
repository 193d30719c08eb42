import { quizContentSchema } from '@/domain/content/quiz';
import type { QuizEntry } from '@/domain/content/quiz';
import { checkLink } from './check-links';
import { checkSchema } from './check-schema';
import type { KnownContent } from './known-content';
import { nameHint } from './name-hint';
import type { ContentProblem } from '@/editorial/read/problem';
import type { YamlFile } from '@/editorial/read/read-yaml-folder';
import { MIXED } from '@/domain/quiz/pool';

/** What a question may say, before any check: one broken field must not hide an unknown tier. */
type Written = Partial<Record<string, unknown>>;
/** A fault at a path within one question. */
type FieldFinding = { path: PropertyKey[]; message: string };

/** What is wrong with the address of a quiz, or null. */
export const refuseQuiz = (slug: string): string | null =>
  slug === MIXED ? `/quiz/${MIXED} is the run drawn from all quizzes; expected another name` : null;

/** The quizzes whose own fields are sound, and everything that is wrong with any quiz. */
export function checkQuizzes(files: readonly YamlFile[], known: KnownContent) {
  const checked = files.map(({ slug, yaml }) => ({
    slug,
    ...checkSchema(yaml, quizContentSchema, { whole: 'the quiz', part: 'field' }),
  }));
  const problems = [
    ...checked.flatMap((each) => each.problems),
    ...files.flatMap((file) => checkReferences(file, known)),
    ...idsTwice(files),
  ];
  return {
    quizzes: checked.flatMap(({ slug, value }): QuizEntry[] => (value ? [{ slug, quiz: value }] : [])),
    problems,
  };
}

function checkReferences({ yaml }: YamlFile, known: KnownContent): ContentProblem[] {
  return questionsIn(yaml.data).flatMap((question, index) => {
    const findings = [
      ...checkSection(question.section, known),
      ...checkTier(question.tier, ['tier'], known),
      ...(question.kind === 'users' ? checkTier(question.answer, ['answer'], known) : []),
      ...(question.kind === 'build' ? checkParts(question, known) : []),
    ];
    return findings.map(({ path, message }) => ({
      file: yaml.file,
      line: yaml.lineOf(['questions', index, ...path]),
      message,
    }));
  });
}

function checkSection(section: unknown, known: KnownContent): FieldFinding[] {
  if (typeof section !== 'string' || !/^reports\/[^#]+#./.test(section)) return [];
  const message = checkLink(`/${section}`, { slug: null, isDraft: false }, known);
  return message ? [{ path: ['section'], message }] : [];
}

function checkTier(id: unknown, path: PropertyKey[], { tiers }: KnownContent): FieldFinding[] {
  if (typeof id !== 'string' || tiers === null || tiers.has(id)) return [];
  return [{ path, message: `unknown tier \`${id}\`; expected ${nameHint(id, tiers, 'a tier of content/tiers.yaml')}` }];
}

function checkParts(question: Written, { components }: KnownContent): FieldFinding[] {
  return ['needs', 'tray'].flatMap((field) =>
    (Array.isArray(question[field]) ? question[field] : []).flatMap((id: unknown, index) => {
      if (typeof id !== 'string' || components === null || components.has(id)) return [];
      const hint = nameHint(id, components, 'a component of content/tiers.yaml');
      return [{ path: [field, index], message: `unknown component \`${id}\`; expected ${hint}` }];
    }),
  );
}

/**
 * Finds ids that two files share, as mixed runs and reviews know questions by their id alone. Within one file the
 * schema has reported them already.
 */
function idsTwice(files: readonly YamlFile[]): ContentProblem[] {
  const takenBy = new Map<string, string>();
  return files.flatMap(({ yaml }) => {
    const ids = questionsIn(yaml.data).map(({ id }) => id);
    const problems = ids.flatMap((id, index) => {
      const file = typeof id === 'string' ? takenBy.get(id) : undefined;
      if (file === undefined) return [];
      const message = `the id \`${String(id)}\` is already taken in ${file}; expected an id of its own among all quizzes`;
      return [{ file: yaml.file, line: yaml.lineOf(['questions', index, 'id']), message }];
    });
    for (const id of ids) if (typeof id === 'string' && !takenBy.has(id)) takenBy.set(id, yaml.file);
    return problems;
  });
}

function questionsIn(data: unknown): Written[] {
  const list = (data as { questions?: unknown } | null | undefined)?.questions;
  return Array.isArray(list)
    ? list.map((each: unknown) => (typeof each === 'object' && each !== null ? each : {}))
    : [];
}
