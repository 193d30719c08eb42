import { expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { MissedQuestions, Statistics } from '@/domain/quiz/statistics';
import type { Problem } from '@/domain/race/contract/requests';
import { openAttempts } from '@/server/quiz/attempt-book';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import { makeAttempt, sampleQuizzes } from '@/server/testing/make-attempt';
import { isOnPostgresql } from '@/server/testing/make-database';
import { startApi } from '@/server/testing/start-api';

const ATTEMPTS = '/api/quizzes/all/attempts';
const STATISTICS = '/api/quizzes/all/statistics';
const start = () => startApi({ quizzes: sampleQuizzes });

test('an attempt is taken once and scored by the server: 201, then 200 with the same answer', async () => {
  const { client, database, reader } = await start();
  const body = makeAttempt({ answers: { one: 'a', several: ['a', 'c'] } });
  const first = await client().post(ATTEMPTS, body);
  expect(first).toMatchObject({ status: 201, json: { id: body.id, quiz: 'all', points: 1, asked: 6 } });
  const again = await client().post(ATTEMPTS, { ...body, startedAt: '2026-11-24T10:50:00+01:00' });
  expect(again).toMatchObject({ status: 200, json: first.json });
  expect(await database.attempt.count()).toBe(1);
  expect((await reader.get<Statistics>(STATISTICS)).json.attempts).toBe(1);
});

test('the same attempt that comes many times at once counts once', async () => {
  const { client, reader } = await start();
  const body = makeAttempt();
  const answers = await Promise.all(Array.from({ length: 12 }, () => client().post(ATTEMPTS, body)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(11).fill(200), 201]);
  expect((await reader.get<Statistics>(STATISTICS)).json.attempts).toBe(1);
});

test('an id stands for one attempt: other content, or another quiz, is refused', async () => {
  const { client } = await start();
  const body = makeAttempt();
  await client().post(ATTEMPTS, body);
  const other = await client().post(ATTEMPTS, { ...body, seed: 'other' });
  expect(other).toMatchObject({ status: 409, json: { code: 'id-reused' } });
  const mixed = await client().post('/api/quizzes/mixed/attempts', { ...body, quiz: 'mixed' });
  expect(mixed).toMatchObject({ status: 409, json: { code: 'id-reused' } });
});

test.each([
  [200, 150, 422],
  [200, 400, 413],
])('%i questions with answers of %i bytes each are answered %3$i', async (count, bytes, status) => {
  const { client } = await start();
  const questions = Array.from({ length: count }, (_, index) => `question-${index}`);
  const idsOf = (index: number) => Array.from({ length: 5 }, (_, at) => `${at}${index}`.padEnd(bytes / 5, 'x'));
  const answers = Object.fromEntries(questions.map((id, index) => [id, idsOf(index)]));
  expect((await client().post(ATTEMPTS, makeAttempt({ questions, answers }))).status).toBe(status);
});

test('nothing that tells who sent it is stored', async () => {
  const { client, database } = await start();
  const body = makeAttempt();
  await client().post(ATTEMPTS, body);
  const { id: _, ...sent } = body;
  const row = await database.attempt.findFirstOrThrow();
  expect(Object.keys(row).toSorted()).toEqual([
    'asked',
    'body',
    'edition',
    'id',
    'number',
    'points',
    'quiz',
    'receivedAt',
  ]);
  expect(JSON.parse(row.body)).toEqual(sent);
});

test.each([
  [{ quiz: 'short' }, 'quiz'],
  [{ questions: ['one', 'two'] }, 'questions.1'],
  [{ questions: ['one', 'one'], answers: {} }, 'questions'],
  [{ questions: ['one'] }, 'answers.several'],
  [{ answers: { one: 'z' } }, 'answers.one'],
  [{ answers: { one: ['a'] } }, 'answers.one'],
  [{ answers: { several: [] } }, 'answers.several'],
  [{ answers: { order: ['a', 'b'] } }, 'answers.order'],
  [{ answers: { users: 'many' } }, 'answers.users'],
  [{ finishedAt: '2026-11-24T09:00:00.000Z' }, 'finishedAt'],
  [{ id: 'one' }, 'id'],
  [{ name: 'Ada' }, 'name'],
])('an attempt with %j does not fit and is refused, naming the field', async (wrong, field) => {
  const { client, database } = await start();
  const { status, json } = await client().post<Problem>(ATTEMPTS, makeAttempt(wrong));
  expect({ status, code: json.code, field: json.field }).toEqual({ status: 422, code: 'invalid', field });
  expect(await database.attempt.count()).toBe(0);
});

test('an unknown quiz is not there, neither to send to nor to ask about', async () => {
  const { client, reader } = await start();
  const sent = await client().post('/api/quizzes/none/attempts', makeAttempt({ quiz: 'none' }));
  expect(sent).toMatchObject({ status: 404, json: { code: 'not-found' } });
  expect(await reader.get('/api/quizzes/none/statistics')).toMatchObject({ status: 404 });
});

test('figures are told from the tenth attempt on, and have an ETag', async () => {
  const { client, reader } = await start();
  const send = (one: string) => client().post(ATTEMPTS, makeAttempt({ answers: { one, several: ['a'] } }));
  for (let sent = 0; sent < 9; sent++) await send(sent < 6 ? 'b' : 'c');
  expect((await reader.get(STATISTICS)).json).toEqual({
    ...{ quiz: 'all', attempts: 9, questions: [] },
    asOf: expect.any(String) as string,
  });
  await send('b');
  const { json, headers } = await reader.get<Statistics>(STATISTICS);
  const figuresOf = (id: string) => json.questions.find((each) => each.id === id);
  expect(json.attempts).toBe(10);
  // Of six questions, one and a half were right seven times, and half a one three times.
  expect(json.percents).toEqual({ '25': 7, '8': 3 });
  expect(figuresOf('one')).toEqual({ id: 'one', answered: 10, right: 7, choices: { a: 0, b: 7, c: 3 } });
  expect(figuresOf('several')).toMatchObject({ answered: 10, right: 0, choices: { a: 10, b: 0, c: 0, d: 0 } });
  expect(figuresOf('order')).toEqual({ id: 'order', answered: 0, right: 0, choices: {} });
  expect(await reader.get(STATISTICS, { 'if-none-match': headers.etag })).toMatchObject({ status: 304, text: '' });
});

test('a mixed run counts under mixed, and its answers for the questions wherever they are asked', async () => {
  const { client, reader } = await start();
  for (let sent = 0; sent < 10; sent++) await client().post(ATTEMPTS, makeAttempt());
  const mixed = makeAttempt({ quiz: 'mixed', questions: ['one', 'lone'], answers: { one: 'a', lone: 'b' } });
  expect(await client().post('/api/quizzes/mixed/attempts', mixed)).toMatchObject({ status: 201 });
  const { json } = await reader.get<Statistics>(STATISTICS);
  expect(json.attempts).toBe(10);
  expect(json.questions.find(({ id }) => id === 'one')).toMatchObject({ answered: 11, right: 10 });
  expect((await reader.get('/api/quizzes/mixed/statistics')).json).toMatchObject({ attempts: 1, questions: [] });
});

test('a restart counts the same; an attempt from before a correction counts by the corrected key', async () => {
  const { client, database } = await start();
  for (let sent = 0; sent < 10; sent++)
    await client().post(ATTEMPTS, makeAttempt({ answers: { one: 'a', users: 5_000 } }));
  const [all, short] = sampleQuizzes.quizzes;
  const questions = all!.quiz.questions.flatMap((each) =>
    each.id === 'users' ? [] : each.kind === 'one' ? { ...each, answer: 'a' } : each,
  );
  const corrected = [{ slug: 'all', quiz: { ...all!.quiz, questions } }, short!];
  const given = { database, tiers: sampleQuizzes.tiers, now: Date.now, log: { error: () => undefined } };
  const same = await openAttempts({ ...given, quizzes: sampleQuizzes.quizzes });
  expect((await same.statistics('all'))!.questions.find(({ id }) => id === 'one')).toMatchObject({
    answered: 10,
    right: 0,
  });
  const after = (await (await openAttempts({ ...given, quizzes: corrected })).statistics('all'))!;
  expect(after.questions.find(({ id }) => id === 'one')).toMatchObject({ answered: 10, right: 10 });
  expect(after.questions.some(({ id }) => id === 'users')).toBe(false);
});

test('attempts that another process has stored on the same database are in the figures at once', async () => {
  const { client, database, reader } = await start();
  const given = { database, ...sampleQuizzes, now: Date.now, log: { error: () => undefined } };
  const other = await openAttempts(given);
  for (let sent = 0; sent < 5; sent++) {
    await client().post(ATTEMPTS, makeAttempt());
    await other.take('all', makeAttempt());
  }
  expect((await reader.get<Statistics>(STATISTICS)).json.attempts).toBe(10);
  expect((await other.statistics('all'))!.attempts).toBe(10);
  expect((await other.missed()).attempts).toBe(10);
});

test('the database changes and removes no attempt', async () => {
  const { client, database } = await start();
  await client().post(ATTEMPTS, makeAttempt());
  const others = isOnPostgresql() ? [] : [`INSERT OR REPLACE INTO "Attempt" SELECT * FROM "Attempt"`];
  for (const change of [`UPDATE "Attempt" SET "points" = 9`, `DELETE FROM "Attempt"`, ...others])
    await expect(database.$executeRawUnsafe(change)).rejects.toThrow(/append-only|taken once/);
});

test('a device that sends too much is asked to wait, and a foreign page sends nothing', async () => {
  const { client } = await startApi({ quizzes: sampleQuizzes, limits: { ...LIMIT_DEFAULTS, deviceLapsPerMinute: 2 } });
  const phone = client();
  for (let sent = 0; sent < 3; sent++) await phone.post(ATTEMPTS, makeAttempt());
  const refused = await phone.post(ATTEMPTS, makeAttempt());
  expect(refused).toMatchObject({ status: 429, json: { code: 'too-many' } });
  const foreign = await client().post(ATTEMPTS, makeAttempt(), { origin: 'https://elsewhere.example' });
  expect(foreign).toMatchObject({ status: 403, json: { code: 'foreign-origin' } });
});

test('the desk tells officials alone what is missed most, also with few answers', async () => {
  const { client, reader, desk } = await start();
  const official = await desk();
  expect(await reader.get('/api/desk/quizzes')).toMatchObject({ status: 401, json: { code: 'not-signed-in' } });
  expect((await official.get('/api/desk/quizzes')).json).toMatchObject({ attempts: 0, questions: [] });
  await client().post(ATTEMPTS, makeAttempt({ id: uuidv7(), answers: { one: 'a', users: 5_000 } }));
  const { json } = await official.get<MissedQuestions>('/api/desk/quizzes');
  expect(json).toMatchObject({
    attempts: 1,
    questions: [
      { id: 'one', right: 0 },
      { id: 'users', right: 1 },
    ],
  });
  expect(json.questions[0]).toMatchObject({ quiz: 'all', quizTitle: 'All kinds', section: 'reports/first#a-heading' });
});
