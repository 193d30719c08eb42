import { z } from 'zod';
import { kebabSchema, listWithIds, textSchema, webAddressSchema } from './scalars';
import { MOST_QUESTIONS } from './most-questions';

export const QUESTION_KINDS = ['one', 'several', 'order', 'match', 'users', 'build'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

const kind = <Kind extends QuestionKind>(name: Kind) => z.literal(name).describe(`one of ${QUESTION_KINDS.join(', ')}`);
/* Ids and lists have limits because answers, which are made of them, are sent (domain/quiz/attempt.ts). */
export const LONGEST_ID = 80;
export const MOST_PARTS = 20;

const idSchema = kebabSchema
  .max(LONGEST_ID)
  .describe(`lower-case letters, digits and hyphens, such as \`multi-az\`, at most ${LONGEST_ID} characters`);
const idsSchema = z.array(idSchema).min(1);
const entrySchema = z.strictObject({ id: idSchema, text: textSchema(200) });
const choicesSchema = listWithIds(entrySchema.extend({ why: textSchema(300).optional() }))
  .min(2)
  .max(9)
  .describe('2 to 9 choices, each with id and text');

/** The fields that every question may have. `section` is the heading of a report that holds the answer. */
const common = {
  id: idSchema,
  prompt: textSchema(400),
  explanation: textSchema(900),
  section: z
    .string()
    .regex(/^reports\/[a-z0-9-]+#\S+$/)
    .describe('a heading of a report, written reports/<slug>#<heading>'),
  /** A tier of content/tiers.yaml. */
  tier: kebabSchema.optional(),
  /** What a question without a tier is about. Left out: the topic of the quiz. */
  topic: textSchema(40).optional(),
  difficulty: z.enum(DIFFICULTIES).describe(`one of ${DIFFICULTIES.join(', ')}`),
  source: z
    .union([z.literal('source report'), webAddressSchema])
    .describe('`source report`, or a full web address that starts with https://'),
  /** What held on the day of the talk and no longer holds. */
  thatDay: textSchema(300).optional(),
  /** The answer is not in the report; the explanation is called background. */
  background: z.boolean().describe('true, or leave it out').optional(),
};

const oneSchema = z
  .strictObject({ ...common, kind: kind('one'), choices: choicesSchema, answer: kebabSchema })
  .superRefine(({ choices, answer }, context) => isAmong(context, choices, [answer], ['answer']));

const severalSchema = z
  .strictObject({
    ...common,
    kind: kind('several'),
    choices: choicesSchema,
    answers: idsSchema.describe('ids of the right choices, at least one'),
  })
  .superRefine(({ choices, answers }, context) => {
    isAmong(context, choices, answers, ['answers']);
    isOnce(context, answers, ['answers']);
  });

const orderSchema = z.strictObject({
  ...common,
  kind: kind('order'),
  items: listWithIds(entrySchema).min(3).max(9).describe('3 to 9 items in the right order, each with id and text'),
});

const matchSchema = z
  .strictObject({
    ...common,
    kind: kind('match'),
    pairs: z
      .array(z.strictObject({ left: entrySchema, right: entrySchema }))
      .min(2)
      .max(9)
      .describe('2 to 9 pairs, each with left and right'),
  })
  .superRefine(({ pairs }, context) => {
    for (const side of ['left', 'right'] as const)
      isOnce(
        context,
        pairs.map((pair) => pair[side].id),
        ['pairs'],
        [side, 'id'],
      );
  });

const usersSchema = z.strictObject({ ...common, kind: kind('users'), answer: kebabSchema });

/** `why` explains a part of the tray, needed or not. Without it the component's own explanation is shown. */
const buildSchema = z
  .strictObject({
    ...common,
    kind: kind('build'),
    users: z.int().positive().describe('a whole number of users, 1 or more'),
    scenario: textSchema(400),
    needs: idsSchema.describe('ids of content/tiers.yaml that the talk asks for, at least one'),
    tray: idsSchema
      .max(MOST_PARTS)
      .describe(`1 to ${MOST_PARTS} ids of content/tiers.yaml to choose from, those needed among them`),
    why: z.record(kebabSchema, textSchema(300)).describe('a sentence for an id of the tray').optional(),
  })
  .superRefine(({ tray, needs, why = {} }, context) => {
    const parts = tray.map((id) => ({ id }));
    isAmong(context, parts, needs, ['needs']);
    isOnce(context, needs, ['needs']);
    isOnce(context, tray, ['tray']);
    for (const id of Object.keys(why)) if (!tray.includes(id)) unknown(context, id, tray, ['why', id]);
  });

export const questionSchema = z
  .discriminatedUnion('kind', [oneSchema, severalSchema, orderSchema, matchSchema, usersSchema, buildSchema])
  .describe('a question with its kind, prompt and explanation');

/**
 * content/quizzes/<slug>.yaml. `editorial` checks that ids are unique over all quizzes and that sections and tiers
 * exist.
 */
export const quizContentSchema = z
  .strictObject({
    title: textSchema(80),
    summary: textSchema(300),
    order: z.int().default(0).describe('a whole number: where it stands in the list'),
    topic: textSchema(40),
    /** How many questions one run has. Left out: all. */
    draw: z.int().min(1).max(100).describe('questions in one run, 1 to 100').optional(),
    /** Per cent of the points. Left out: nobody passes or fails. */
    passMark: z.int().min(1).max(100).describe('per cent of the points, 1 to 100').optional(),
    /** How long a run against the clock lasts. The player decides whether to play against it. */
    timeLimitSeconds: z.int().min(30).max(7_200).describe('seconds for a run, 30 to 7200').optional(),
    questions: listWithIds(questionSchema)
      .min(1)
      .max(MOST_QUESTIONS)
      .describe(`a list of questions, 1 to ${MOST_QUESTIONS}`),
  })
  .describe('the fields of a quiz');

export type QuizContent = z.infer<typeof quizContentSchema>;
export type Question = z.infer<typeof questionSchema>;
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
export type Choice = QuestionOf<'one'>['choices'][number];

const quizEntrySchema = z.object({ slug: kebabSchema, quiz: quizContentSchema });
export type QuizEntry = z.infer<typeof quizEntrySchema>;

/** dist/quizzes.json, which the build writes for the server. Scores need the tiers, in ascending order. */
export const quizzesFileSchema = z.object({
  quizzes: z.array(quizEntrySchema),
  tiers: z.array(z.object({ id: kebabSchema, fromUsers: z.int().min(1) })),
});
export type QuizzesFile = z.infer<typeof quizzesFileSchema>;

type Path = (string | number)[];

function isAmong(context: z.RefinementCtx, known: readonly { id: string }[], ids: readonly string[], path: Path) {
  const names = known.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (!names.includes(id)) unknown(context, id, names, path[0] === 'answer' ? path : [...path, index]);
  });
}

function unknown(context: z.RefinementCtx, id: string, known: readonly string[], path: Path) {
  const expected = known.map((each) => `\`${each}\``).join(', ');
  context.addIssue({
    code: 'custom',
    path,
    message: `\`${id}\` is not among the choices; expected one of ${expected}`,
  });
}

function isOnce(context: z.RefinementCtx, ids: readonly string[], path: Path, within: Path = []) {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) === index) return;
    const message = `\`${id}\` is already there further up; expected each id once`;
    context.addIssue({ code: 'custom', path: [...path, index, ...within], message });
  });
}
