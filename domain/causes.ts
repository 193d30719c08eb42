/*
 * Why something is refused. A cause is finer than the code of a refusal, and as stable. The phone puts it into words
 * (words/problems.ts); the server adds an English sentence for programs (server/details.ts).
 */

/** What is wrong with something typed, in a form or in the body of a request. */
export const TYPING_CAUSES = [
  'name-too-long',
  'name-with-control-characters',
  'name-invisible',
  'name-with-towers',
  'time-missing',
  'time-twice',
  'time-unreadable',
  'time-with-odd-seconds',
  'time-without-decimals',
  'time-zero',
  'time-too-long',
  'country-unknown',
  'reason-missing',
] as const;
export type TypingCause = (typeof TYPING_CAUSES)[number];

/** Why a race refuses a command. */
export const RACE_CAUSES = [
  'lap-unknown',
  'racer-unknown',
  'race-scheduled',
  'race-closed',
  'race-over',
  'race-final',
  'race-archived',
  'id-of-another-lap',
  'not-the-sender',
  'verified-before',
  'rejected-before',
  'is-verified',
  'is-rejected',
  'is-waiting',
  'is-withdrawn',
  'changed-meanwhile',
  'moment-out-of-range',
  'nothing-to-change',
  'name-of-another',
  'merge-target-unknown',
  'merge-into-itself',
  'going-back',
  'state-changed-since',
  'director-finalises',
  'director-unlocks',
  'director-merges',
  'director-lets-in',
  'laps-wait',
  'name-of-gate',
  'device-laps-wait',
  'nothing-meant',
  'nothing-fits',
  'rejection-unknown',
] as const;
export type RaceCause = (typeof RACE_CAUSES)[number];

/** Why the server asks somebody to wait, where there is more to say than that. */
export const LIMIT_CAUSES = ['new-devices'] as const;
export type LimitCause = (typeof LIMIT_CAUSES)[number];

/** Why an attempt does not fit its quiz. */
export const QUIZ_CAUSES = [
  'question-unknown',
  'question-twice',
  'question-not-asked',
  'no-answer',
  'quiz-of-another-address',
  'id-of-another-attempt',
] as const;
export type QuizCause = (typeof QUIZ_CAUSES)[number];

export type Cause = TypingCause | RaceCause | LimitCause | QuizCause;
export const CAUSES: readonly Cause[] = [...TYPING_CAUSES, ...RACE_CAUSES, ...LIMIT_CAUSES, ...QUIZ_CAUSES];

/** The values that a sentence about a cause names, such as what was given. */
export type CauseFacts = Readonly<Record<string, string>>;
