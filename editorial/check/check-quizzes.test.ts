import { expect, test } from 'vitest';
import { changed, problemsIn } from '@/editorial/testing/temporary-content';

const FILE = 'content/quizzes/first-quiz.yaml';
const TIERS = `report: first
intro: Two steps.
components:
  - { id: database, label: Database, name: Database, purpose: Keeps data., kind: data }
  - { id: cache, label: Cache, name: Cache, purpose: Keeps copies., kind: cache }
tiers:
  - { id: few, title: Few, fromUsers: 1, usersLabel: Few, summary: Few., section: reports/first#a-heading, add: [database], lesson: Start. }
  - { id: many, title: Many, fromUsers: 1000, usersLabel: Many, summary: Many., section: reports/first#a-heading, add: [cache], lesson: Go on. }
`;
const QUIZ = `title: A quiz
summary: Two questions.
topic: The talk
questions:
  - id: first-question
    kind: one
    prompt: Which?
    choices: [{ id: a, text: This }, { id: b, text: That }]
    answer: a
    explanation: This it is.
    section: reports/first#a-heading
    tier: few
    difficulty: easy
    source: source report
  - id: second-question
    kind: build
    prompt: Build it.
    users: 5000
    scenario: Many come.
    needs: [cache]
    tray: [cache, database]
    explanation: A cache.
    section: reports/second#elsewhere
    tier: many
    difficulty: hard
    source: https://conf.example/talk
`;

function quizWith(from: string, to: string) {
  expect(QUIZ).toContain(from);
  return problemsIn({ 'content/tiers.yaml': TIERS, [FILE]: QUIZ.replace(from, to) });
}

test('a section that is in no report is refused with the nearest heading, by its line', async () => {
  expect(await quizWith('section: reports/first#a-heading', 'section: reports/first#a-haeding')).toEqual([
    `${FILE}:11: the link “/reports/first#a-haeding” leads to no anchor; expected \`a-heading\` (the nearest known name)`,
  ]);
  expect(await quizWith('section: reports/first#a-heading', 'section: reports/first')).toEqual([
    `${FILE}:11: \`questions.section\` is “reports/first”; expected a heading of a report, written reports/<slug>#<heading>`,
  ]);
});

test('unknown tiers and components are refused with the nearest known name', async () => {
  expect(await quizWith('tier: few', 'tier: fwe')).toEqual([
    `${FILE}:12: unknown tier \`fwe\`; expected \`few\` (the nearest known name)`,
  ]);
  expect(await quizWith('tray: [cache, database]', 'tray: [cache, databse]')).toEqual([
    `${FILE}:21: unknown component \`databse\`; expected \`database\` (the nearest known name)`,
  ]);
});

test('an answer that is not among the choices is refused, whichever the kind', async () => {
  expect(await quizWith('answer: a', 'answer: c')).toEqual([
    `${FILE}:9: \`c\` is not among the choices; expected one of \`a\`, \`b\``,
  ]);
  expect(await quizWith('tray: [cache, database]', 'tray: [database]')).toEqual([
    `${FILE}:20: \`cache\` is not among the choices; expected one of \`database\``,
  ]);
});

test('an id is taken once, within a quiz and among all of them', async () => {
  expect(await quizWith('id: second-question', 'id: first-question')).toContain(
    `${FILE}:15: the id \`first-question\` is already taken further up; expected a different id`,
  );
  const tiers = { 'content/tiers.yaml': TIERS, [FILE]: QUIZ };
  expect(await problemsIn({ ...tiers, 'content/quizzes/second-quiz.yaml': QUIZ })).toEqual([
    `content/quizzes/second-quiz.yaml:5: the id \`first-question\` is already taken in ${FILE}; expected an id of its own among all quizzes`,
    `content/quizzes/second-quiz.yaml:15: the id \`second-question\` is already taken in ${FILE}; expected an id of its own among all quizzes`,
  ]);
});

test('a fault in a question is described by what its kind expects', async () => {
  expect(await quizWith('kind: one', 'kind: single')).toEqual([
    `${FILE}:6: \`questions.kind\` is “single”; expected one of one, several, order, match, users, build`,
  ]);
  expect(await quizWith('    scenario: Many come.\n', '')).toEqual([
    `${FILE}:15: \`questions.scenario\` is missing; expected a text of 1 to 400 characters`,
  ]);
  expect(await quizWith('explanation: This', 'explnation: This')).toEqual([
    `${FILE}:5: \`questions.explanation\` is missing; expected a text of 1 to 900 characters`,
    `${FILE}:10: unknown field \`explnation\` in an entry of \`questions\`; expected \`explanation\` (the nearest known name)`,
  ]);
});

test('quizzes can be linked to, and their names make addresses', async () => {
  expect(await problemsIn(changed('content/event.yaml', '/reports/first', '/quiz/first-quiz'))).toEqual([]);
  const sound = changed(FILE, 'A quiz', 'B')[FILE]!;
  const second = { 'content/quizzes/second.yaml': sound.replace('first-question', 'second-question') };
  const linked = changed('content/event.yaml', '/reports/first', '/quiz/mixed');
  expect(await problemsIn({ ...linked, ...second })).toEqual([]);
  expect(await problemsIn({ [FILE]: null, 'content/quizzes/mixed.yaml': sound })).toEqual([
    'content/quizzes/mixed.yaml:1: /quiz/mixed is the run drawn from all quizzes; expected another name',
  ]);
});

test('a site without quizzes and without tiers is sound', async () => {
  expect(await problemsIn({ [FILE]: null, 'content/tiers.yaml': null })).toEqual([]);
});

test('an id may stand in a list once', async () => {
  expect(await quizWith('{ id: b, text: That }', '{ id: a, text: That }')).toEqual([
    'content/quizzes/first-quiz.yaml:8: the id `a` is already taken further up; expected a different id',
  ]);
  expect(await quizWith('tray: [cache, database]', 'tray: [cache, database, cache]')).toEqual([
    'content/quizzes/first-quiz.yaml:21: `cache` is already there further up; expected each id once',
  ]);
});
