import { CAUSES, type Cause, type CauseFacts } from '@/domain/causes';

const TIMES = 'for example 9.123, 0:09.123 or 9123 ms';

/** Sentences for programs, and for people who read answers as they are. Pages have words of their own. */
const DETAILS: Record<Cause, string | ((facts: CauseFacts) => string)> = {
  'name-too-long': 'a name has at most 40 characters',
  'name-with-control-characters':
    'this name has a character that nobody sees and that turns or breaks the text around it: type the name anew',
  'name-invisible': 'a name has at least one visible character',
  'name-with-towers': 'a character of a name has at most five marks',
  'time-missing': 'a time is needed, such as 9.123 (time or timeMs)',
  'time-twice': 'send time or timeMs, not both',
  'time-unreadable': ({ given }) => `'${given!.trim().slice(0, 40)}' is not a lap time, ${TIMES}`,
  'time-with-odd-seconds': `after the minutes come two digits of seconds, 00 to 59, ${TIMES}`,
  'time-without-decimals': ({ given }) => `'${given!.trim().slice(0, 40)}' has no decimals, ${TIMES}`,
  'time-zero': `a lap takes longer than nothing, ${TIMES}`,
  'time-too-long': 'a lap takes an hour at most (60:00.000)',
  'country-unknown': 'a country is two capital letters, such as DE',
  'reason-missing': 'a rejection needs a reason of 1 to 300 characters',
  'lap-unknown': ({ lapId }) => `This race has no lap ${lapId}.`,
  'racer-unknown': ({ racerId }) => `This race has no racer ${racerId}.`,
  'race-scheduled': 'The race has not opened yet.',
  'race-closed': 'The race is closed; it takes no more laps.',
  'race-over': 'The race is over, and its result is final.',
  'race-final': 'The result of this race is final. An official can reopen it, with a reason.',
  'race-archived': 'This race is from the past, and stays as it was.',
  'id-of-another-lap': 'This id belongs to another lap. A new lap needs a new id.',
  'not-the-sender': 'Only the phone that sent a lap can withdraw it.',
  'verified-before': 'The lap is verified already; an official can change that.',
  'rejected-before': 'The lap is rejected already; an official can change that.',
  'is-verified': 'The lap is verified already.',
  'is-rejected': 'The lap is rejected already.',
  'is-waiting': 'The lap is waiting already.',
  'is-withdrawn': 'The lap was withdrawn by its submitter.',
  'changed-meanwhile': 'The lap was changed meanwhile: `lap` is how it is now.',
  'moment-out-of-range': 'The moment lies outside the years 0 to 9999.',
  'nothing-to-change': 'Nothing would change. A racer is renamed at the racer, not at a lap.',
  'name-of-another': ({ name }) => `${name} is another racer of this race. Merge the two instead.`,
  'merge-target-unknown': ({ into }) => `This race has no racer ${into} to merge into.`,
  'merge-into-itself': 'A racer cannot be merged into themselves.',
  'going-back': ({ from, to }) => `Going back from ${from} to ${to} needs a reason.`,
  'state-changed-since': 'This was done, and somebody has changed the state of the race since.',
  'director-finalises': 'Only a race director makes a result final.',
  'director-unlocks': 'Only a race director unlocks a final result.',
  'director-merges': 'Only a race director merges two racers, as nobody can part them again.',
  'director-lets-in': 'Only a race director lets in a race director.',
  'laps-wait': ({ waiting }) =>
    `${waiting} ${waiting === '1' ? 'lap waits' : 'laps wait'} and would not count. Decide them, or send \`waiting\`: ${waiting}.`,
  'name-of-gate': 'A timing gate has this name. Nobody could tell the two apart in the log: choose another name.',
  'device-laps-wait': ({ count }) =>
    `${count} laps of this device wait for an official. Send it again once one of them is decided.`,
  'nothing-meant': 'name a device, or a span of time with from and to',
  'nothing-fits': 'No lap that waits fits.',
  'rejection-unknown': ({ id }) => `Nothing was rejected together under the id ${id}.`,
  'new-devices': ({ seconds }) =>
    `Many new devices send from this address. Nothing was taken: send it again in ${seconds} s, with the cookie of this answer.`,
  'question-unknown': ({ given }) => `\`${given}\` is no question of this quiz`,
  'question-twice': 'a question is there twice',
  'question-not-asked': 'this question was not asked',
  'no-answer': 'this is no answer to the question',
  'quiz-of-another-address': ({ quiz }) => `expected ${quiz}, as in the address`,
  'id-of-another-attempt': 'This id belongs to another attempt. A new attempt needs a new id.',
};

/** The English sentence about a cause. `facts` has the values that it names. */
export function detailOf(cause: Cause, facts: CauseFacts = {}): string {
  const detail = DETAILS[cause];
  return typeof detail === 'string' ? detail : detail(facts);
}

export const isCause = (word: string): word is Cause => CAUSES.some((cause) => cause === word);
