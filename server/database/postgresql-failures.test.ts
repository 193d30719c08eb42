import { expect, test } from 'vitest';
import { isAway, isPassing, POOLER, serverWords } from './postgresql-failures';

/** As a driver or an adapter gives it: words in the message, the code beside it or in the cause. */
const failed = (code: string, message = '') => new Error(`Query failed`, { cause: { code, message } });

test.each([
  ['a connection that was refused', 'ECONNREFUSED', '', true],
  ['a host whose name cannot be asked for just now', 'EAI_AGAIN', 'getaddrinfo EAI_AGAIN db', true],
  ['a server that starts', '57P03', 'the database system is starting up', true],
  ['a network that is down just now', 'ENETDOWN', 'connect ENETDOWN 10.0.0.1:5432', true],
  ['a server that is short of memory', '53200', 'out of memory', false],
  ['a statement that took longer than it may', '57014', 'canceling statement due to statement timeout', false],
  ['a connection that broke in the middle', 'EPIPE', '', false],
  ['a server that has no connection left', '53300', 'sorry, too many clients already', false],
  ['two transactions in each other’s way', '40001', 'could not serialize access', false],
  ['a number that another instance took', '23505', 'violates unique constraint "LogEntry_pkey"', false],
])('%s passes: the same may be stored a moment later', (_, code, message, away) => {
  expect(isPassing(failed(code, message))).toBe(true);
  expect(isAway(failed(code, message))).toBe(away);
});

test.each([
  ['a wrong password', '28P01', 'password authentication failed'],
  ['a database that is not there', '3D000', 'database "x" does not exist'],
  ['a host that is not there', 'ENOTFOUND', 'getaddrinfo ENOTFOUND db'],
  ['a disk that is full', '53100', 'No space left on device'],
  ['a fault of ours', '42703', 'column "x" does not exist'],
])('%s does not pass', (_, code, message) => {
  expect(isPassing(failed(code, message))).toBe(false);
  expect(isAway(failed(code, message))).toBe(false);
});

test('a pooler is named as such, though it refuses with the code of a lost connection', () => {
  const refused = failed('08P01', 'unsupported startup parameter: options');
  expect(isAway(refused)).toBe(false);
  expect(serverWords(refused)).toBe(POOLER);
});

test('who cannot be reached and what is full are told apart', () => {
  expect(serverWords(failed('53300', 'sorry, too many clients already'))).toMatch(/max_connections/);
  expect(serverWords(failed('53100', 'could not extend file: No space left on device'))).toMatch(/Free some room/);
  expect(serverWords(failed('57014', 'canceling statement due to statement timeout'))).toMatch(/took too long/);
  expect(serverWords(failed('EPIPE'))).toMatch(/does not answer/);
  expect(serverWords(failed('42703', 'column "x" does not exist'))).toBeNull();
});
