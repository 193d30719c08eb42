import { expect, test } from 'vitest';
import { lapStageWords, notTakenBack } from './lap-stage-words';

type LapAtStage = Parameters<typeof lapStageWords>[0];

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const nowMs = Date.parse('2026-11-29T14:05:00Z');
const lap: LapAtStage = { stage: 'unsent', entry: null, problem: null, decision: null };
const say = (change: object, now: number | null = nowMs) => lapStageWords({ ...lap, ...change }, here, now);

test('a lap that could not be sent says what happened, that it is kept, and when the next try is', () => {
  const problem = { status: null, code: 'no-answer' };
  expect(say({ problem, entry: { state: 'waiting', nextTryAt: nowMs + 25_000 } })).toBe(
    'Nothing came through. It is kept on this phone and leaves by itself, next try in 25 s.',
  );
  expect(say({ entry: { state: 'waiting', nextTryAt: nowMs } })).toBe(
    'It is kept on this phone and leaves by itself as soon as there is a connection.',
  );
});

test('a lap at a portal says what to do, and a lap that is turned back says what stops it', () => {
  const problem = { status: null, code: 'not-ours' };
  const entry = { state: 'waiting', nextTryAt: nowMs + 5_000, createdAt: nowMs };
  expect(say({ problem, entry })).toBe(
    'Something else answered, perhaps the sign-in page of this wifi. Open any web page to sign in. The lap is kept and tried again in 5 s.',
  );
  expect(say({ stage: 'withdrawing', problem, entry })).toContain('Open any web page to sign in.');
  expect(say({ problem, entry: { ...entry, turnedBack: 2 } })).toMatch(
    /^Something on the way does not let it through; others have arrived\. It has waited since \d\d:05\. Change the name, or show an official this screen\./,
  );
});

test('a refusal says why, what was kept and what to do', () => {
  const problem = { status: 409, code: 'race-not-open', cause: 'race-closed' };
  expect(say({ stage: 'refused', problem })).toBe(
    'The server did not take it: The race is closed; it takes no more laps. Everything you typed is kept here. Change it and send it again, or dismiss it.',
  );
});

test('a decision names who, when and why', () => {
  const decision = { by: 'Ana', at: '2026-11-29T14:02:00.000Z', reason: 'Short cut' };
  expect(say({ stage: 'rejected', decision })).toMatch(/^By Ana, \d\d:02: Short cut\. It stays in the log/);
  expect(say({ stage: 'verified', decision: { by: 'Ana', at: decision.at } })).toMatch(/^By Ana, \d\d:02\.$/);
  expect(say({ stage: 'verified' })).toBe('It counts.');
});

test('a lap says so where the server gave no reason', () => {
  expect(say({ stage: 'refused' })).toMatch(/^The server did not take it: it gave no reason\. Everything you typed/);
  expect(say({ stage: 'rejected' })).toMatch(/^By an official: no reason given\. It stays in the log/);
  const decision = { by: 'Ana', at: '2026-11-29T14:02:00.000Z' };
  expect(say({ stage: 'rejected', decision })).toMatch(/^By Ana, \d\d:02: no reason given\. It stays in the log/);
});

test('before the time is known, no next try is promised', () => {
  const entry = { state: 'waiting', nextTryAt: nowMs + 25_000, createdAt: nowMs };
  expect(say({ entry }, null)).toMatch(/ as soon as there is a connection\.$/);
  expect(say({ entry: { ...entry, turnedBack: 2 } }, null)).toMatch(
    /^It has waited since \d\d:05\. Change .+ It is kept on this phone and tried again\.$/,
  );
});

test('a lap on its way, and one that was taken back, are told by their stage alone', () => {
  expect(say({ entry: { state: 'sending' } })).toBe('');
  expect(say({ stage: 'withdrawn' })).toBe('');
});

test('a withdrawal that was refused leaves the lap as it is, and says so', () => {
  const problem = { status: 409, code: 'already-decided' };
  expect(notTakenBack(problem)).toBe(
    'It could not be taken back: An official has decided about it already. It stands as it is.',
  );
  expect(notTakenBack(null)).toBe('It could not be taken back: the server gave no reason. It stands as it is.');
});
